# The hub's registry: read-only, inside the VNet, with every image and every binary of the run. The runner has already sent
# its storage and its program.
{% from 'map.jinja' import cluster with context %}
{% from 'secrets.jinja' import component_files %}
{{ component_files(cluster, 'registry', '/etc/kube-e2e-registry') }}

/etc/kube-e2e-registry/config.yaml:
  file.managed:
    - source: salt://registry/files/config.yaml.jinja
    - template: jinja
    - mode: '0600'

/etc/systemd/system/kube-e2e-registry.service:
  file.managed:
    - source: salt://registry/files/kube-e2e-registry.service.jinja
    - template: jinja
    - mode: '0644'

kube-e2e-registry:
  service.running:
    - enable: True
    - watch:
      - file: /etc/kube-e2e-registry/*
      - file: /etc/systemd/system/kube-e2e-registry.service
