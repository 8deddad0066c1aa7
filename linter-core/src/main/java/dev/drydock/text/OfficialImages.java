package dev.drydock.text;

import java.util.Set;

/** The images of Docker's own library, which are written without a namespace. */
public final class OfficialImages {
    private static final Set<String> NAMES = Set.of("""
            adminer adoptopenjdk aerospike almalinux alpine alt amazoncorretto amazonlinux api-firewall arangodb archlinux
            backdrop bash bonita buildpack-deps busybox caddy cassandra centos chronograf cirros clearlinux clefos clickhouse
            clojure composer consul convertigo couchbase couchdb crate dart debian django docker drupal eclipse-mosquitto
            eclipse-temurin eggdrop elasticsearch elixir emqx erlang express-gateway fedora flink fluentd friendica gazebo
            gcc geonetwork ghost golang gradle groovy haproxy haskell haxe hello-world hitch httpd hylang ibm-semeru-runtimes
            ibmjava influxdb iojs irssi java jenkins jetty jobber joomla jruby julia kapacitor kibana known kong krakend
            lightstreamer liquibase logstash mageia mariadb matomo maven mediawiki memcached mongo mongo-express monica mono
            mysql nats nats-streaming neo4j neurodebian nextcloud nginx node notary nuxeo odoo open-liberty openjdk
            opensuse oraclelinux orientdb owncloud percona perl photon php php-zendserver phpmyadmin piwik plone postfixadmin
            postgres pypy python r-base rabbitmq rails rakudo-star rapidoid redis redmine registry rethinkdb rocket.chat
            rockylinux ros ruby rust sapmachine satosa sentry silverpeas sl solr sonarqube sourcemage spark spiped storm swarm
            swift swipl teamspeak telegraf thrift tomcat tomee traefik ubuntu ubuntu-debootstrap ubuntu-upstart unit valkey
            varnish vault websphere-liberty wordpress xwiki yourls znc zookeeper
            """.strip().split("\\s+", -1));

    private OfficialImages() {}

    /** Whether an image of this name, as people write it, is one of them; {@code myapp} is not, as it is someone's own. */
    public static boolean contains(String familiarName) {
        return NAMES.contains(familiarName);
    }
}
