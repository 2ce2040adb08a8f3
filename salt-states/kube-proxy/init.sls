# kube-proxy as a static pod, which mounts only its own folder.
{% from 'map.jinja' import cluster with context %}
{% from 'secrets.jinja' import component_files %}
{% set folder = cluster.paths.kubernetes ~ '/kube-proxy' %}
{{ component_files(cluster, 'kube-proxy', folder) }}

{{ folder }}/config.yaml:
  file.managed:
    - source: salt://kube-proxy/files/config.yaml.jinja
    - template: jinja
    - mode: '0600'

{{ cluster.paths.kubernetes }}/manifests/kube-proxy.yaml:
  file.managed:
    - source: salt://kube-proxy/files/pod.yaml.jinja
    - template: jinja
    - mode: '0600'
    - dir_mode: '0700'
    - makedirs: True
    - require:
      - file: {{ folder }}/*
