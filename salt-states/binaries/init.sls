# Everything that hosts run beyond their operating system's packages, fetched from the hub and verified by its hash.
{% from 'map.jinja' import cluster with context %}

{% for file in cluster.host_files %}
{{ file.path }}:
  host_file.installed:
    - digest: {{ file.digest }}
    - size: {{ file.size }}
    - mode: '{{ file.mode }}'
    - url: {{ cluster.registry.blobs }}/{{ file.digest }}
    - ca: {{ cluster.paths.kubernetes }}/ca.crt
    - require:
      - sls: os
{% endfor %}
