package dev.drydock.dockerfile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import dev.drydock.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoPasswordOnCommandLineTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoPasswordOnCommandLine());

    @Test
    void reportsPasswordsInArguments() {
        rule.reports("""
                FROM debian:13
                ARG PASSWORD
                RUN mysql -u root -phunter2 -e "SELECT 1"
                    #~~~^ `mysql` gets a password that this file or the image's history gives away; read it from a secret mount
                RUN mysqladmin --password="$PASSWORD" ping
                    #~~~~~~~~^ `mysqladmin` gets a password...
                RUN useradd -m -p hunter2 app
                    #~~~~~^ `useradd` gets a password...
                RUN usermod --password "$(openssl passwd -6 -salt abc $PASSWORD)" app
                                          #~~~~~^ `openssl` gets a password...
                RUN usermod -p "$(echo $PASSWORD | openssl passwd -1 -stdin)" app
                                                   #~~~~~^ `openssl` gets a password...
                RUN useradd -p "$(mkpasswd -m sha-512 hunter2)" app
                                  #~~~~~~^ `mkpasswd` gets a password...
                RUN wget --http-password hunter2 https://example.com/
                    #~~^ `wget` gets a password...
                RUN htpasswd -cb /etc/users admin hunter2
                    #~~~~~~^ `htpasswd` gets a password...
                RUN htpasswd -nbB admin hunter2 > /etc/users
                    #~~~~~~^ `htpasswd` gets a password...
                RUN curl -u "admin:hunter2" https://example.com/
                    #~~^ `curl` gets a password...
                RUN openssl genrsa -passout pass:hunter2 2048
                    #~~~~~^ `openssl` gets a password...
                RUN keytool -genkeypair -alias app -storepass changeit
                    #~~~~~^ `keytool` gets a password...
                RUN ["redis-cli", "-a", "hunter2", "ping"]
                      #~~~~~~~^ `redis-cli` gets a password...
                RUN cd / && sudo mysqldump -phunter2 app
                                 #~~~~~~~^ `mysqldump` gets a password...
                RUN PGPASSWORD=hunter2 psql -U app -f schema.sql
                                       #~~^ `psql` gets a password...
                """);
    }

    @Test
    void reportsPasswordsInTheInput() {
        rule.reports("""
                FROM debian:13
                ENV PASSWORD=x
                RUN echo 'root:hunter2' | chpasswd
                                          #~~~~~~^ `chpasswd` gets a password...
                RUN echo "app:${PASSWORD}" | sudo /usr/sbin/chpasswd -c SHA512
                                                  #~~~~~~~~~~~~~~~~^ `/usr/sbin/chpasswd` gets a password...
                RUN printf 'hunter2\\nhunter2\\n' | passwd root
                                                  #~~~~^ `passwd` gets a password...
                RUN sh -c "echo root:hunter2 | chpasswd"
                                               #~~~~~~^ `chpasswd` gets a password...
                RUN chpasswd <<< root:hunter2
                    #~~~~~~^ `chpasswd` gets a password...
                RUN <<SCRIPT
                  chpasswd <<END
                  #~~~~~~^ `chpasswd` gets a password...
                root:hunter2
                END
                SCRIPT
                """);
    }

    @Test
    void reportsPasswordsInStatementsForADatabase() {
        rule.reports("""
                FROM debian:13
                RUN psql -c "ALTER USER app WITH PASSWORD 'hunter2'"
                    #~~^ `psql` gets a password...
                RUN echo "CREATE USER app IDENTIFIED BY 'hunter2'" | mysql
                                                                     #~~~^ `mysql` gets a password...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN mysql -p app",
                "RUN mysql --password app",
                "RUN mysql -p\"$(cat /run/secrets/db)\" app",
                "RUN mysql -p\"$PASSWORD\" app",
                "RUN useradd -p \"*\" app",
                "RUN usermod -p '!' app",
                "RUN htpasswd -c /etc/users admin",
                "RUN htpasswd -b /etc/users admin \"$(cat /run/secrets/web)\"",
                "RUN curl -u admin https://example.com/",
                "RUN curl -u \"$(cat /run/secrets/login)\" https://example.com/",
                "RUN keytool -importcert -storepass changeit -file ca.pem",
                "RUN ssh-keygen -N \"\" -f key",
                "RUN usermod -p \"$(openssl passwd -in /run/secrets/app)\" app",
                "RUN usermod -p \"$(cat /run/secrets/app | openssl passwd -stdin)\" app",
                "RUN openssl rand -hex 16",
                "RUN openssl rsa -passin file:/run/secrets/key",
                "RUN chpasswd < /run/secrets/accounts",
                "RUN cat /run/secrets/accounts | chpasswd",
                "RUN echo \"$LINE\" | chpasswd",
                "RUN echo -n \"$PASSWORD\" | passwd app",
                "RUN mysql -e \"CREATE USER app IDENTIFIED BY '$PASSWORD'\"",
                "RUN psql -c \"SELECT 1\"",
                "RUN echo root:hunter2",
                "CMD mysql -phunter2"
            })
    void acceptsSecretsPromptsAndWhatIsNoPassword(String line) {
        rule.accepts("FROM alpine:3.22\n" + line + "\n");
    }

    @Test
    void keepsThePasswordOutOfReports() {
        assertThat(secrets("RUN mysql -phunter2")).containsExactly("-phunter2");
        assertThat(secrets("RUN echo 'root:hunter2' | chpasswd")).containsExactly("'root:hunter2'");
        assertThat(secrets("ARG PW\nRUN mysql -p$PW")).isEmpty();
    }

    private static List<String> secrets(String lines) {
        var source = SourceText.of("Dockerfile", "FROM debian:13\n" + lines + "\n");
        return new NoPasswordOnCommandLine()
                .check(DockerfileModel.of(source))
                .flatMap(finding -> finding.secrets().stream())
                .map(source::slice)
                .toList();
    }
}
