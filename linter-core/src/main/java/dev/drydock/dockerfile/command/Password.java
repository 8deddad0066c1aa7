package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.dockerfile.shell.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A password that a command is given.
 *
 * @param at the word that holds it
 * @param text that part of the word, without quotes and with expansions in their normal form
 */
public record Password(Word at, String text) {
    /** Tools and their options that take a password: in the next word or, of those that end in {@code *}, in the same. */
    private static final Map<String, List<String>> OPTIONS = """
            curl -u -u* -U -U* --user --proxy-user
            keytool -storepass -keypass -srcstorepass -deststorepass
            mariadb -p* --password=*
            mariadb-admin -p* --password=*
            mariadb-dump -p* --password=*
            mysql -p* --password=*
            mysqladmin -p* --password=*
            mysqldump -p* --password=*
            mysqlimport -p* --password=*
            openssl -pass -passin -passout
            redis-cli -a --pass
            ssh-keygen -N -P
            sshpass -p -p*
            useradd -p --password --password=*
            usermod -p --password --password=*
            wget --password --password=* --http-password --http-password=* --ftp-password --ftp-password=* --proxy-password --proxy-password=*
            x11vnc -passwd -storepasswd
            """.lines()
            .map(line -> Arrays.asList(line.split(" ", -1)))
            .collect(Collectors.toUnmodifiableMap(words -> words.get(0), words -> words.subList(1, words.size())));

    /** What stands before the password in the value of an option. */
    private static final Map<String, String> MARKS = Map.of("curl", ":", "openssl", "pass:");

    /** Variables from which tools take a password. */
    private static final Set<String> VARIABLES = Set.of("MYSQL_PWD", "PGPASSWORD", "REDISCLI_AUTH", "SSHPASS");

    /** Tools that read passwords from their input. */
    private static final Set<String> READERS = Set.of("chpasswd", "passwd", "smbpasswd");

    private static final Set<String> DATABASE_CLIENTS = Set.of("mariadb", "mysql", "psql");
    private static final Pattern SQL =
            Pattern.compile("(?i)\\b(?:identified\\s+(?:with\\s+\\S+\\s+)?by|password)\\s+(?:=\\s*)?'([^']+)'");

    /** What stands in place of a password to lock an account. */
    private static final Set<String> LOCKS = Set.of("*", "!", "!!");

    /** The password that every Java trust store has. */
    private static final String TRUST_STORE_PASSWORD = "changeit";

    /** All tools that are known to take passwords. */
    public static final Set<String> PROGRAMS = Stream.of(
                    OPTIONS.keySet(),
                    READERS,
                    DATABASE_CLIENTS,
                    Set.of("htpasswd", "mkpasswd", "pg_dump", "pg_restore"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** The passwords in the variables that a command is called with. */
    public static Stream<Password> before(Command command) {
        return command.assignments().stream()
                .filter(assignment -> VARIABLES.contains(assignment.name()))
                .map(assignment ->
                        new Password(assignment.value(), assignment.value().text()));
    }

    /** The passwords in the arguments of a command. */
    public static Stream<Password> in(Command command) {
        List<Word> arguments = command.arguments();
        String program = command.program().orElse("");
        Stream<Password> options = ofOptions(program, arguments);
        return switch (program) {
            case "htpasswd" -> ofHtpasswd(command.options("-C", "-r"));
            case "keytool" -> options.filter(password -> !password.isPublic(arguments));
            case "mkpasswd" -> operand(command.options("-m", "-S", "-R", "-P"), 0);
            case "openssl" ->
                Stream.concat(options, isOpensslPasswd(command) ? operand(ofOpenssl(command), 1) : Stream.of());
            default -> Stream.concat(options, ofSql(program, arguments.stream()));
        };
    }

    /** The passwords in texts that a command reads from its input. */
    public static Stream<Password> read(Command reader, Stream<Word> texts) {
        String program = reader.program().orElse("");
        String mark = program.equals("chpasswd") ? ":" : "";
        boolean reads = READERS.contains(program)
                || isOpensslPasswd(reader) && ofOpenssl(reader).has("-stdin");
        return reads ? texts.flatMap(text -> after(mark, text, text.text()).stream()) : ofSql(program, texts);
    }

    /** Whether the file or the history of the image gives it away: it is written out, or comes from an ARG or ENV. */
    public boolean isReadable(Stage stage) {
        if (isLiteral()) {
            String bare = text.strip();
            return !bare.isEmpty() && !bare.contains("%s") && !LOCKS.contains(bare);
        }
        int offset = at.span().start();
        return at.variables().stream()
                .anyMatch(name -> text.contains("${" + name + "}")
                        && stage.variables().at(name, offset).isPresent());
    }

    /** Whether it is written out. */
    public boolean isLiteral() {
        return at.isStatic() || !text.contains("$");
    }

    private static Stream<Password> ofOptions(String program, List<Word> words) {
        List<String> options = OPTIONS.getOrDefault(program, List.of());
        String mark = MARKS.getOrDefault(program, "");
        return IntStream.range(0, words.size()).boxed().flatMap(i -> {
            String text = words.get(i).text();
            if (options.contains(text)) {
                return words.stream().skip(i + 1L).limit(1).flatMap(word -> after(mark, word, word.text()).stream());
            }
            return options.stream()
                    .filter(option -> option.endsWith("*") && text.startsWith(option.substring(0, option.length() - 1)))
                    .limit(1)
                    .flatMap(option -> after(mark, words.get(i), text.substring(option.length() - 1)).stream());
        });
    }

    /** {@code htpasswd -b file user password} or {@code htpasswd -nb user password}. */
    private static Stream<Password> ofHtpasswd(Options options) {
        return options.has("-b") ? operand(options, options.has("-n") ? 1 : 2) : Stream.of();
    }

    private static boolean isOpensslPasswd(Command command) {
        return command.is("openssl")
                && ofOpenssl(command).subcommand().filter("passwd"::equals).isPresent();
    }

    private static Options ofOpenssl(Command command) {
        return command.options("-salt", "-in");
    }

    private static Stream<Password> operand(Options options, int index) {
        return options.operands().stream().skip(index).limit(1).map(word -> new Password(word, word.text()));
    }

    private static Stream<Password> ofSql(String program, Stream<Word> texts) {
        return DATABASE_CLIENTS.contains(program)
                ? texts.flatMap(
                        word -> SQL.matcher(word.text()).results().map(found -> new Password(word, found.group(1))))
                : Stream.of();
    }

    private boolean isPublic(List<Word> keytool) {
        return text.equals(TRUST_STORE_PASSWORD)
                && keytool.stream().noneMatch(word -> word.text().startsWith("-gen"));
    }

    /** What follows the mark in a value; all of a value that begins with an expansion, as the mark may be in there. */
    private static Optional<Password> after(String mark, Word word, String value) {
        int start = value.indexOf(mark);
        return start < 0 && !value.startsWith("$")
                ? Optional.empty()
                : Optional.of(new Password(word, start < 0 ? value : value.substring(start + mark.length())));
    }
}
