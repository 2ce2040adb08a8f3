# Pods of different hosts meet inside OpenVPN: a tunnel joins the hosts, and a bridge on each joins its pods to it.
include:
  - pod-network.openvpn.tunnel
  - pod-network.openvpn.bridge
