/**
 * The specs of the `smoke` suite: conformance specs of Kubernetes v1.35 to v1.37 that together exercise every part of a
 * cluster and take about two minutes. Slow ones (liveness probes that must not restart, volume updates, session affinity,
 * chunking) are left out on purpose. Names are written without the tags `[Conformance]`, `[NodeConformance]` and
 * `[Serial]`, whose position in a name differs between releases.
 */
export const smokeSpecs: readonly string[] = [
  // Pods and what kubelet does for them.
  '[sig-node] Pods should be submitted and removed',
  '[sig-node] Pods should be updated',
  '[sig-node] Pods should get a host IP',
  '[sig-node] Pods should contain environment variables for services',
  '[sig-node] Pods should support remote command execution over websockets',
  '[sig-node] Pods should support retrieving logs from the container over websockets',
  '[sig-node] Container Lifecycle Hook when create a pod with lifecycle hook should execute poststart http hook properly',
  "[sig-node] Containers should be able to override the image's default command and arguments",
  '[sig-node] Kubelet when scheduling a busybox command in a pod should print the output to logs',
  '[sig-node] KubeletManagedEtcHosts should test kubelet managed /etc/hosts file',
  '[sig-node] PreStop should call prestop when killing a pod',
  '[sig-node] Security Context should support pod.Spec.SecurityContext.RunAsUser And pod.Spec.SecurityContext.RunAsGroup [LinuxOnly]',
  // Probes.
  '[sig-node] Probing container should be restarted with a exec "cat /tmp/health" liveness probe',
  '[sig-node] Probing container should be restarted with a /healthz http liveness probe',
  '[sig-node] Probing container with readiness probe should not be ready before initial delay and never restart',
  // Configuration: config maps, secrets, downward API.
  '[sig-node] ConfigMap should be consumable via environment variable',
  '[sig-node] Secrets should be consumable from pods in env vars',
  '[sig-node] Downward API should provide pod name, namespace and IP address as env vars',
  '[sig-storage] ConfigMap should be consumable from pods in volume with mappings',
  '[sig-storage] Secrets should be consumable from pods in volume',
  "[sig-storage] Downward API volume should provide container's memory limit",
  // Volumes.
  '[sig-storage] EmptyDir volumes pod should support shared volumes between containers',
  '[sig-storage] EmptyDir volumes should support (root,0644,tmpfs) [LinuxOnly]',
  '[sig-storage] EmptyDir volumes should support (non-root,0666,default) [LinuxOnly]',
  '[sig-storage] Projected combined should project all components that make up the projection API [Projection]',
  '[sig-storage] Projected configMap should be consumable from pods in volume as non-root',
  '[sig-storage] Projected secret should be consumable in multiple volumes in a pod',
  '[sig-storage] Subpath Atomic writer volumes should support subpaths with configmap pod',
  // Services and their endpoints, across nodes.
  '[sig-network] Services should serve a basic endpoint from pods',
  '[sig-network] Services should serve multiport endpoints from pods',
  '[sig-network] Services should be able to create a functioning NodePort service',
  '[sig-network] Services should be able to change the type from ExternalName to ClusterIP',
  '[sig-network] EndpointSlice should create Endpoints and EndpointSlices for Pods matching a Service',
  '[sig-network] EndpointSlice should support a Service with multiple endpoint IPs specified in multiple EndpointSlices',
  '[sig-network] Endpoints should test the lifecycle of an Endpoint',
  '[sig-network] API Server should provide secure master service',
  '[sig-network] Proxy version v1 should proxy through a service and a pod',
  '[sig-network] Networking Granular Checks: Pods should function for intra-pod communication: http',
  '[sig-network] Networking Granular Checks: Pods should function for intra-pod communication: udp',
  '[sig-network] Networking Granular Checks: Pods should function for node-pod communication: http [LinuxOnly]',
  // DNS.
  '[sig-network] DNS should provide DNS for the cluster',
  '[sig-network] DNS should provide DNS for services',
  '[sig-network] DNS should provide DNS for pods for Subdomain',
  '[sig-network] DNS should support configurable pod DNS nameservers',
  // Workloads.
  '[sig-apps] Deployment RollingUpdateDeployment should delete old pods and create new ones',
  '[sig-apps] Deployment should run the lifecycle of a Deployment',
  '[sig-apps] ReplicaSet should serve a basic image on each replica with a public image',
  '[sig-apps] ReplicationController should adopt matching pods on creation',
  '[sig-apps] StatefulSet Basic StatefulSet functionality [StatefulSetBasic] should have a working scale subresource',
  '[sig-apps] Daemon set should run and stop simple daemon',
  '[sig-apps] Job should create pods for an Indexed job with completion indexes and specified hostname',
  '[sig-apps] Job should delete a job',
  '[sig-apps] CronJob should support CronJob API operations',
  // kubectl.
  '[sig-cli] Kubectl client Kubectl run pod should create a pod from an image when restart is Never',
  '[sig-cli] Kubectl client Kubectl describe should check if kubectl describe prints relevant information for rc and pods',
  '[sig-cli] Kubectl client Kubectl expose should create services for rc',
  '[sig-cli] Kubectl client Update Demo should create and stop a replication controller',
  '[sig-cli] Kubectl logs logs should be able to retrieve and filter logs',
  // Identities, and the API server talking to pods.
  '[sig-auth] ServiceAccounts should mount an API token into pods',
  '[sig-auth] ServiceAccounts should guarantee kube-root-ca.crt exist in any namespace',
  '[sig-api-machinery] AdmissionWebhook [Privileged:ClusterAdmin] should mutate configmap',
  '[sig-api-machinery] CustomResourceDefinition resources [Privileged:ClusterAdmin] Simple CustomResourceDefinition creating/deleting custom resource definition objects works',
  '[sig-api-machinery] Garbage collector should delete RS created by deployment when not orphaning',
]
