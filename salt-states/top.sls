# What each host runs, in the order in which it becomes useful: the control plane pulls its images and starts while the
# states after it are still at work. Whatever writes a static pod's manifest stands before kubelet.
{% from 'map.jinja' import cluster with context %}

base:
  '*':
    - os
{% if cluster.role == 'hub' %}
    - registry
{% endif %}
    - binaries
    - containerd
{% if cluster.role == 'hub' %}
    - control-plane
{% endif %}
    - kube-proxy
    - kubelet
    - pod-network.{{ cluster.pod_network.kind }}
