package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedPackageTransportTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new VerifiedPackageTransport());

    @Test
    void reportsOptions() {
        rule.reports("""
                FROM debian:13
                RUN pip install --trusted-host pypi.test flask
                                #~~~~~~~~~~~~~~~~~~~~~~^ `--trusted-host pypi.test` switches off the check of certificates; trust the CA of the server instead
                RUN uv pip install --allow-insecure-host=pypi.test flask
                                   #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `--allow-insecure-host=pypi.test` switches...
                RUN npm ci --strict-ssl=false && yarn --no-strict-ssl
                           #~~~~~~~~~~~~~~~~^ `--strict-ssl=false` switches...
                                                      #~~~~~~~~~~~~~^ `--no-strict-ssl` switches...
                RUN git -c http.sslVerify=false clone https://git.test/a
                           #~~~~~~~~~~~~~~~~~~^ `http.sslVerify=false` switches...
                RUN apt-get -oAcquire::https::Verify-Peer=false update
                            #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `-oAcquire::https::Verify-Peer=false` switches...
                RUN dnf install -y --setopt=epel.sslverify=0 tool
                                   #~~~~~~~~~~~~~~~~~~~~~~~^ `--setopt=epel.sslverify=0` switches...
                RUN apk add --no-check-certificate curl
                            #~~~~~~~~~~~~~~~~~~~~^ `--no-check-certificate` switches...
                RUN ./mvnw -B -Dmaven.wagon.http.ssl.insecure=true package
                              #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `-Dmaven.wagon.http.ssl.insecure=true` switches...
                """).withoutFix();
    }

    @Test
    void reportsSettings() {
        rule.reports("""
                FROM debian:13
                RUN npm config set strict-ssl false && yarn config set enableStrictSsl false
                                   #~~~~~~~~~~~~~~^ `strict-ssl false` switches...
                                                                       #~~~~~~~~~~~~~~~~~~~^ `enableStrictSsl false` switches...
                RUN git config --global http.https://git.test.sslVerify "false"
                                        #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `http.https://git.test.sslVerify false` switches...
                RUN conda config --set ssl_verify no
                                       #~~~~~~~~~~~^ `ssl_verify no` switches...
                RUN pip config set global.trusted-host pypi.test
                                   #~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `global.trusted-host pypi.test` switches...
                RUN echo "sslverify=false" >> /etc/yum.conf
                         #~~~~~~~~~~~~~~~^ `sslverify=false` switches...
                RUN printf 'Acquire::https::Verify-Host "false";\\n' > /etc/apt/apt.conf.d/99
                           #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `Acquire::https::Verify-Host "false";` switches...
                """);
    }

    @Test
    void reportsVariables() {
        rule.reports("""
                FROM debian:13
                ENV A=b NODE_TLS_REJECT_UNAUTHORIZED=0
                        #~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `NODE_TLS_REJECT_UNAUTHORIZED=0` switches...
                ENV PYTHONHTTPSVERIFY 0
                    #~~~~~~~~~~~~~~~~~^ `PYTHONHTTPSVERIFY=0` switches...
                ARG GIT_SSL_NO_VERIFY=false
                    #~~~~~~~~~~~~~~~~~~~~~^ `GIT_SSL_NO_VERIFY=false` switches...
                RUN npm_config_strict_ssl=false npm ci
                    #~~~~~~~~~~~~~~~~~~~~~~~~~^ `npm_config_strict_ssl=false` switches...
                RUN export PIP_TRUSTED_HOST=pypi.test && pip install flask
                           #~~~~~~~~~~~~~~~~~~~~~~~~^ `PIP_TRUSTED_HOST=pypi.test` switches...
                RUN env GOINSECURE=git.test/* go mod download
                        #~~~~~~~~~~~~~~~~~~~^ `GOINSECURE=git.test/*` switches...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN pip install --cert ca.pem flask",
                "RUN npm ci --strict-ssl=true && npm config set strict-ssl true",
                "RUN npm config get strict-ssl",
                "RUN git config --global http.sslVerify true",
                "RUN git config --unset http.sslVerify",
                "RUN git config http.sslVerify $VERIFY",
                "RUN conda config --set ssl_verify /etc/ssl/ca.pem",
                "RUN echo sslverify=false",
                "RUN echo sslverify=true >> /etc/yum.conf",
                "RUN echo --trusted-host pypi.test",
                "ENV NODE_TLS_REJECT_UNAUTHORIZED=1",
                "ENV NPM_CONFIG_STRICT_SSL=true",
                "ENV PIP_TRUSTED_HOST=",
                "ARG GIT_SSL_NO_VERIFY",
                "ARG HOST\nENV PIP_TRUSTED_HOST=$HOST",
                "CMD npm ci --strict-ssl=false"
            })
    void accepts(String instructions) {
        rule.accepts("FROM debian:13\n" + instructions + "\n");
    }
}
