package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.ImageName;
import dev.drydock.compose.model.Service;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Flags heavy services that every {@code up} starts although nothing needs them. */
public final class ComposeHeavyServiceProfile implements ConfigurableRule<ComposeFile> {
    /** Images whose containers take a gigabyte of memory or more before they do anything. */
    static final RuleOption<List<String>> IMAGES = RuleOption.list(
            "images",
            List.of(
                    "apache/airflow",
                    "apache/druid",
                    "apache/hadoop",
                    "apache/hive",
                    "apache/nifi",
                    "apache/spark*",
                    "apache/superset",
                    "cassandra",
                    "confluentinc/*",
                    "container-registry.oracle.com/database/*",
                    "couchbase*",
                    "docker.elastic.co/*",
                    "elasticsearch",
                    "gitlab/gitlab-*",
                    "gvenzl/oracle-*",
                    "jenkins/jenkins",
                    "kibana",
                    "localstack/localstack-pro",
                    "logstash",
                    "mcr.microsoft.com/mssql/server",
                    "neo4j",
                    "nvcr.io/*",
                    "ollama/ollama",
                    "opensearchproject/*",
                    "quay.io/jupyter/*",
                    "scylladb/scylla",
                    "selenium/*",
                    "solr",
                    "sonarqube",
                    "sonatype/nexus3",
                    "spark",
                    "tensorflow/*",
                    "trinodb/trino",
                    "vllm/*"),
            "Images of heavy services; `*` at the end stands for any text.");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-heavy-service-profile",
                        Severity.OFF,
                        Family.COMPOSE_RESOURCES,
                        "A heavy service without a profile")
                .because(
                        "What few people need at a time should not slow down everybody's start. A service with `profiles`"
                                + " starts only when one of them is asked for, as with `--profile search`. Services that others"
                                + " need are left alone, since they must start with them.")
                .example("""
                        services:
                          web:
                            image: acme/web:1.4
                          quality:
                            image: sonarqube:25.6.0.109173-community
                        """, """
                        services:
                          web:
                            image: acme/web:1.4
                          quality:
                            image: sonarqube:25.6.0.109173-community
                            profiles: [quality]
                        """)
                .options(IMAGES);
    }

    @Override
    public Stream<Finding> check(ComposeFile file, RuleOptions options) {
        List<String> heavy = options.get(IMAGES);
        return file.services().stream()
                .filter(service -> service.complete() && !service.section().has("profiles") && !isNeeded(file, service))
                .filter(service -> service.image()
                        .flatMap(ImageName::publicName)
                        .filter(name -> heavy.stream().anyMatch(pattern -> fits(pattern, name)))
                        .isPresent())
                .map(service -> Finding.at(
                        service.span(),
                        "`" + service.name() + "` is heavy and starts with every `up`; give it `profiles`, such as `["
                                + service.name() + "]`"));
    }

    private static boolean isNeeded(ComposeFile file, Service service) {
        return file.services().stream()
                .filter(other -> !other.section().has("profiles"))
                .flatMap(other -> other.dependencies().stream())
                .anyMatch(need -> need.required() && need.service().is(service.name()));
    }

    private static boolean fits(String pattern, String name) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }
}
