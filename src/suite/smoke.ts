/**
 * The specs of the `smoke` suite: conformance specs of Kubernetes v1.35 to v1.37 that together exercise every part of a
 * cluster and take about two minutes. Slow ones (liveness probes that must not restart, volume updates, session affinity,
 * chunking) are left out on purpose. Names carry all their tags, as v1.37 writes them, because focus and skip may be about
 * tags; `bareName` is what all releases have in common.
 */
export const smokeSpecs: readonly string[] = [
  // Pods and what kubelet does for them.
  '[sig-node] Pods should be submitted and removed [Conformance] [NodeConformance]',
  '[sig-node] Pods should be updated [Conformance] [NodeConformance]',
  '[sig-node] Pods should get a host IP [Conformance] [NodeConformance]',
  '[sig-node] Pods should contain environment variables for services [Conformance] [NodeConformance]',
  '[sig-node] Pods should support remote command execution over websockets [Conformance] [NodeConformance]',
  '[sig-node] Pods should support retrieving logs from the container over websockets [Conformance] [NodeConformance]',
  '[sig-node] Container Lifecycle Hook when create a pod with lifecycle hook should execute poststart http hook properly [Conformance] [NodeConformance]',
  "[sig-node] Containers should be able to override the image's default command and arguments [Conformance] [NodeConformance]",
  '[sig-node] Kubelet when scheduling a busybox command in a pod should print the output to logs [Conformance] [NodeConformance]',
  '[sig-node] KubeletManagedEtcHosts should test kubelet managed /etc/hosts file [Conformance] [NodeConformance]',
  '[sig-node] PreStop should call prestop when killing a pod [Conformance]',
  '[sig-node] Security Context should support pod.Spec.SecurityContext.RunAsUser And pod.Spec.SecurityContext.RunAsGroup [LinuxOnly] [Conformance]',
  // Probes.
  '[sig-node] Probing container should be restarted with a exec "cat /tmp/health" liveness probe [Conformance] [NodeConformance]',
  '[sig-node] Probing container should be restarted with a /healthz http liveness probe [Conformance] [NodeConformance]',
  '[sig-node] Probing container with readiness probe should not be ready before initial delay and never restart [Conformance] [NodeConformance]',
  // Configuration: config maps, secrets, downward API.
  '[sig-node] ConfigMap should be consumable via environment variable [Conformance] [NodeConformance]',
  '[sig-node] Secrets should be consumable from pods in env vars [Conformance] [NodeConformance]',
  '[sig-node] Downward API should provide pod name, namespace and IP address as env vars [Conformance] [NodeConformance]',
  '[sig-storage] ConfigMap should be consumable from pods in volume with mappings [Conformance] [NodeConformance]',
  '[sig-storage] Secrets should be consumable from pods in volume [Conformance] [NodeConformance]',
  "[sig-storage] Downward API volume should provide container's memory limit [Conformance] [NodeConformance]",
  // Volumes.
  '[sig-storage] EmptyDir volumes pod should support shared volumes between containers [Conformance]',
  '[sig-storage] EmptyDir volumes should support (root,0644,tmpfs) [LinuxOnly] [Conformance] [NodeConformance]',
  '[sig-storage] EmptyDir volumes should support (non-root,0666,default) [LinuxOnly] [Conformance] [NodeConformance]',
  '[sig-storage] Projected combined should project all components that make up the projection API [Projection] [Conformance] [NodeConformance]',
  '[sig-storage] Projected configMap should be consumable from pods in volume as non-root [Conformance] [NodeConformance]',
  '[sig-storage] Projected secret should be consumable in multiple volumes in a pod [Conformance] [NodeConformance]',
  '[sig-storage] Subpath Atomic writer volumes should support subpaths with configmap pod [Conformance]',
  // Services and their endpoints, across nodes.
  '[sig-network] Services should serve a basic endpoint from pods [Conformance]',
  '[sig-network] Services should serve multiport endpoints from pods [Conformance]',
  '[sig-network] Services should be able to create a functioning NodePort service [Conformance]',
  '[sig-network] Services should be able to change the type from ExternalName to ClusterIP [Conformance]',
  '[sig-network] EndpointSlice should create Endpoints and EndpointSlices for Pods matching a Service [Conformance]',
  '[sig-network] EndpointSlice should support a Service with multiple endpoint IPs specified in multiple EndpointSlices [Conformance]',
  '[sig-network] Endpoints should test the lifecycle of an Endpoint [Conformance]',
  '[sig-network] API Server should provide secure master service [Conformance]',
  '[sig-network] Proxy version v1 should proxy through a service and a pod [Conformance]',
  '[sig-network] Networking Granular Checks: Pods should function for intra-pod communication: http [Conformance] [NodeConformance]',
  '[sig-network] Networking Granular Checks: Pods should function for intra-pod communication: udp [Conformance] [NodeConformance]',
  '[sig-network] Networking Granular Checks: Pods should function for node-pod communication: http [LinuxOnly] [Conformance] [NodeConformance]',
  // DNS.
  '[sig-network] DNS should provide DNS for the cluster [Conformance]',
  '[sig-network] DNS should provide DNS for services [Conformance]',
  '[sig-network] DNS should provide DNS for pods for Subdomain [Conformance]',
  '[sig-network] DNS should support configurable pod DNS nameservers [Conformance]',
  // Workloads.
  '[sig-apps] Deployment RollingUpdateDeployment should delete old pods and create new ones [Conformance]',
  '[sig-apps] Deployment should run the lifecycle of a Deployment [Conformance]',
  '[sig-apps] ReplicaSet should serve a basic image on each replica with a public image [Conformance]',
  '[sig-apps] ReplicationController should adopt matching pods on creation [Conformance]',
  '[sig-apps] StatefulSet Basic StatefulSet functionality [StatefulSetBasic] should have a working scale subresource [Conformance]',
  '[sig-apps] Daemon set should run and stop simple daemon [Conformance] [Serial]',
  '[sig-apps] Job should create pods for an Indexed job with completion indexes and specified hostname [Conformance]',
  '[sig-apps] Job should delete a job [Conformance]',
  '[sig-apps] CronJob should support CronJob API operations [Conformance]',
  // kubectl.
  '[sig-cli] Kubectl client Kubectl run pod should create a pod from an image when restart is Never [Conformance]',
  '[sig-cli] Kubectl client Kubectl describe should check if kubectl describe prints relevant information for rc and pods [Conformance]',
  '[sig-cli] Kubectl client Kubectl expose should create services for rc [Conformance]',
  '[sig-cli] Kubectl client Update Demo should create and stop a replication controller [Conformance]',
  '[sig-cli] Kubectl logs logs should be able to retrieve and filter logs [Conformance]',
  // Identities, and the API server talking to pods.
  '[sig-auth] ServiceAccounts should mount an API token into pods [Conformance]',
  '[sig-auth] ServiceAccounts should guarantee kube-root-ca.crt exist in any namespace [Conformance]',
  '[sig-api-machinery] AdmissionWebhook [Privileged:ClusterAdmin] should mutate configmap [Conformance]',
  '[sig-api-machinery] CustomResourceDefinition resources [Privileged:ClusterAdmin] Simple CustomResourceDefinition creating/deleting custom resource definition objects works [Conformance]',
  '[sig-api-machinery] Garbage collector should delete RS created by deployment when not orphaning [Conformance]',
]
