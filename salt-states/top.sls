# What each host runs, in the order in which it becomes useful. Whatever writes a static pod's manifest comes before
# kubelet; the control plane then pulls its images and starts while the states after it are still at work.
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
