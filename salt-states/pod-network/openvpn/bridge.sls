# The bridge of this host's pods, and the way out of it.
{% from 'map.jinja' import cluster with context %}

/etc/cni/net.d/10-{{ cluster.bridge }}.conflist:
  file.managed:
    - source: salt://pod-network/openvpn/files/bridge.conflist.jinja
    - template: jinja
    - mode: '0644'
    - makedirs: True
    - require:
      - sls: binaries
      - sls: pod-network.openvpn.tunnel

/etc/kube-e2e-pods.nft:
  file.managed:
    - source: salt://pod-network/openvpn/files/pods.nft.jinja
    - template: jinja
    - mode: '0644'

/etc/systemd/system/kube-e2e-pods.service:
  file.managed:
    - source: salt://pod-network/openvpn/files/kube-e2e-pods.service
    - mode: '0644'

kube-e2e-pods:
  service.running:
    - enable: True
    - watch:
      - file: /etc/kube-e2e-pods.nft
      - file: /etc/systemd/system/kube-e2e-pods.service
