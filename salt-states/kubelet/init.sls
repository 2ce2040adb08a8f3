# kubelet, which starts everything else from static pod manifests.
{% from 'map.jinja' import cluster with context %}
{% from 'secrets.jinja' import component_files %}
{% set folder = cluster.paths.kubernetes ~ '/kubelet' %}
{{ component_files(cluster, 'kubelet', folder) }}

{{ folder }}/config.yaml:
  file.managed:
    - source: salt://kubelet/files/config.yaml.jinja
    - template: jinja
    - mode: '0600'

{{ cluster.paths.kubernetes }}/manifests:
  file.directory:
    - mode: '0700'

/etc/systemd/system/kubelet.service:
  file.managed:
    - source: salt://kubelet/files/kubelet.service.jinja
    - template: jinja
    - mode: '0644'

# All manifests exist before kubelet looks. Salt first writes a file under a second name next to it, and a kubelet that
# watches the folder takes both for pods: their volumes then wait two minutes for each other.
kubelet:
  service.running:
    - enable: True
    - require:
      - sls: containerd
      - sls: kube-proxy
{% if cluster.role == 'hub' %}
      - sls: control-plane
{% endif %}
    - watch:
      - file: {{ folder }}/*
      - file: /etc/systemd/system/kubelet.service
      - host_file: /usr/local/bin/kubelet
