package dev.drydock.compose.service;

import dev.drydock.compose.model.Command;
import dev.drydock.compose.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A client of a data store, which its image holds as well: some services take the image for that alone. */
final class StoreClient {
    /** Where a line names a program, behind blanks and the folder that it may stand in; bounded, as it is tried anywhere. */
    private static final String CALL =
            "(?:^|[;&|(!\\n]|\\s-\\w*c\\s|\\b(?:do|exec|if|then|until|while)\\s)[\\s'\"]{0,20}+(?:[^\\s'\"]{0,200}/)?";

    private static final String END = "(?=[\\s;&|)'\"]|$)";

    private static final Pattern CLIENT = Pattern.compile(CALL
            + "(?:psql|pg_\\w+|createdb|mysql|mysql(?:admin|dump)|mariadb(?:-admin|-dump)?|mongo(?:sh|dump|restore|import|export)?"
            + "|(?:redis|valkey)-cli|cqlsh|clickhouse-client|cypher-shell|influx|etcdctl|rabbitmq(?:admin|ctl)|curl"
            + "|elasticsearch-certutil|kafka-(?:topics|configs|acls|consumer-groups|console-\\w+)(?:\\.sh)?)"
            + END);

    private static final Pattern SERVER = Pattern.compile(CALL
            + "(?:postgres|mysqld\\w*|mariadbd\\w*|mongo[ds]|(?:redis|valkey)-server|cassandra|clickhouse-server|neo4j|influxd|etcd"
            + "|rabbitmq-server|elasticsearch|kafka-server-start(?:\\.sh)?|run(?:\\.sh)?|[\\w-]*entrypoint[\\w-]*(?:\\.sh)?)"
            + END);

    private StoreClient() {}

    /** Whether a service runs clients only. */
    static boolean isRunBy(Service service) {
        String line = Stream.of(service.entrypoint(), service.command())
                .flatMap(Optional::stream)
                .map(Command::words)
                .flatMap(List::stream)
                .map(word -> word.shown())
                .collect(Collectors.joining(" "));
        return CLIENT.matcher(line).find() && !SERVER.matcher(line).find();
    }
}
