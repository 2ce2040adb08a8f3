# The tunnel that carries pod traffic between hosts: the hub listens, every worker connects to it.
{% from 'map.jinja' import cluster with context %}
{% from 'secrets.jinja' import component_files %}
{% set side = 'server' if cluster.role == 'hub' else 'client' %}
{% set folder = '/etc/openvpn/' ~ side %}
{{ component_files(cluster, 'openvpn', folder) }}

{% if not cluster.container %}
/etc/modules-load.d/kube-e2e-tunnel.conf:
  file.managed:
    - contents: tun
    - mode: '0644'

tun:
  kernel_feature.present:
    - sign: /dev/net/tun
{% endif %}

{{ folder }}/pods.conf:
  file.managed:
    - source: salt://pod-network/openvpn/files/{{ 'hub' if cluster.role == 'hub' else 'spoke' }}.conf.jinja
    - template: jinja
    - mode: '0600'

{% if cluster.role == 'hub' %}
{% for worker in cluster.hosts if worker.role == 'worker' %}
# Named after the certificate's common name, which is the host's. Not secret: openvpn reads it without root's rights.
{{ folder }}/pods.clients/{{ worker.name }}:
  file.managed:
    - source: salt://pod-network/openvpn/files/client.jinja
    - template: jinja
    - context:
        worker: {{ worker | json }}
    - mode: '0644'
    - dir_mode: '0755'
    - makedirs: True
{% endfor %}
{% endif %}

# On a worker this succeeds only once the tunnel is up: the unit notifies systemd then, and not before.
openvpn-{{ side }}@pods:
  service.running:
    - enable: True
    - require:
      - sls: os
    - watch:
      - file: {{ folder }}/*
