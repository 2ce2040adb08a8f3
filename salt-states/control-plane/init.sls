# etcd, API server, controller manager and scheduler as static pods of the hub. Each mounts its own folder and no other,
# so none can read another's keys.
{% from 'map.jinja' import cluster with context %}
{% from 'secrets.jinja' import component_files %}
{% set root = cluster.paths.kubernetes %}

{{ cluster.paths.etcd_data }}:
  file.directory:
    - mode: '0700'

{{ cluster.paths.audit_log }}:
  file.directory:
    - mode: '0700'

{% for component in ['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler'] %}
{{ component_files(cluster, component, root ~ '/' ~ component) }}
{% endfor %}

{% for file in ['audit.yaml', 'authentication.yaml'] %}
{{ root }}/kube-apiserver/{{ file }}:
  file.managed:
    - source: salt://control-plane/files/{{ file }}
    - mode: '0600'
{% endfor %}

{% for component in ['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler'] %}
{{ root }}/manifests/{{ component }}.yaml:
  file.managed:
    - source: salt://control-plane/files/{{ component }}.yaml.jinja
    - template: jinja
    - mode: '0600'
    - dir_mode: '0700'
    - makedirs: True
    - require:
      - file: {{ root }}/{{ component }}/*
{% endfor %}
