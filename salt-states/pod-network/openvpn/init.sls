# Pods of different hosts meet inside OpenVPN: a tunnel connects the hosts, and a bridge on each connects its pods to it.
include:
  - pod-network.openvpn.tunnel
  - pod-network.openvpn.bridge
