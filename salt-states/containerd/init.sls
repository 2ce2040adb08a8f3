# containerd, with the hub's registry in place of every other registry.
{% from 'map.jinja' import cluster with context %}

/etc/containerd/config.toml:
  file.managed:
    - source: salt://containerd/files/config.toml.jinja
    - template: jinja
    - mode: '0644'
    - makedirs: True

/etc/containerd/certs.d/_default/hosts.toml:
  file.managed:
    - source: salt://containerd/files/hosts.toml.jinja
    - template: jinja
    - mode: '0644'
    - makedirs: True

/etc/crictl.yaml:
  file.managed:
    - contents: 'runtime-endpoint: unix:///run/containerd/containerd.sock'
    - mode: '0644'

/etc/systemd/system/containerd.service:
  file.managed:
    - source: salt://containerd/files/containerd.service.jinja
    - template: jinja
    - mode: '0644'

containerd:
  service.running:
    - enable: True
    - require:
      - sls: binaries
    - watch:
      - file: /etc/containerd/config.toml
      - file: /etc/systemd/system/containerd.service
      - host_file: /usr/local/bin/containerd
