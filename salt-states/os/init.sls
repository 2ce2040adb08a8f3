# The operating system, as every component after it expects it.
{% from 'map.jinja' import cluster with context %}

{% if not cluster.container %}
# A container uses the kernel of its machine, and may not load modules into it.
/etc/modules-load.d/kube-e2e.conf:
  file.managed:
    - source: salt://os/files/modules.conf
    - mode: '0644'

{% for name, sign in {
  'br_netfilter': '/proc/sys/net/bridge/bridge-nf-call-iptables',
  'overlay': '/sys/module/overlay',
}.items() %}
{{ name }}:
  kernel_feature.present:
    - sign: {{ sign }}
{% endfor %}

# Many watchers per pod: kubelet, kube-proxy and containerd together exceed the usual 128 instances.
fs.inotify.max_user_instances:
  sysctl.present:
    - value: 8192
    - config: /etc/sysctl.d/99-kube-e2e.conf
{% endif %}

{% for key, value in {
  'net.ipv4.ip_forward': 1,
  'net.bridge.bridge-nf-call-iptables': 1,
  'net.ipv4.conf.all.rp_filter': 2,
  'net.ipv4.conf.default.rp_filter': 2,
}.items() %}
{{ key }}:
  sysctl.present:
    - value: {{ value }}
    - config: /etc/sysctl.d/99-kube-e2e.conf
{% if not cluster.container %}
    - require:
      - kernel_feature: br_netfilter
{% endif %}
{% endfor %}

# Hosts find each other without DNS.
/etc/hosts:
  file.blockreplace:
    - marker_start: '# kube-e2e: hosts of this cluster'
    - marker_end: '# kube-e2e: end'
    - append_if_not_found: True
    - content: |
        {%- for host in cluster.hosts %}
        {{ host.address }} {{ host.name }}
        {%- endfor %}

# The authority that issued the certificates of the API server and the registry. Not secret.
{{ cluster.paths.kubernetes }}/ca.crt:
  file.managed:
    - contents_pillar: kube_e2e:files:common:ca.crt
    - mode: '0644'
    - makedirs: True
