package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoCleartextTransportTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoCleartextTransport());

    @Test
    void namesTheHost() {
        rule.reports("""
                FROM debian:13
                ADD http://example.com/a.tar.gz /a/
                    #~~~~~~~~~~~~~~~~~~~~~~~~~^ `http://example.com` is reached without encryption; use `https://`
                ADD "http://example.com/$FILE" /a/
                    #~~~~~~~~~~~~~~~~~~~~~~~~^ `http://example.com` is reached without encryption; use `https://`
                ENV SITE="http://downloads.example.com/"
                         #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `http://downloads.example.com` is reached without encryption; use `https://`
                RUN curl -o a HTTP://user:secret@example.com:8080/a
                              #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `http://example.com` is reached without encryption; use `https://`
                RUN telnet telnet://bbs.example.com
                           #~~~~~~~~~~~~~~~~~~~~~~^ `telnet://bbs.example.com` is reached without encryption; use `ssh`
                """).withoutFix();
    }

    @Test
    void seesWhereCommandsTakeUrls() {
        rule.reports("""
                FROM debian:13
                RUN wget ftp://ftp.example.com/pub/a-$VERSION.tar.gz
                         #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `ftp://ftp.example.com` is...
                RUN git clone git://example.com/a.git
                              #~~~~~~~~~~~~~~~~~~~~~^ `git://example.com` is...
                RUN pip install git+http://example.com/a.git
                                #~~~~~~~~~~~~~~~~~~~~~~~~~~^ `http://example.com` is...
                RUN pip install --index-url=http://pypi.example.com/simple a==1
                                #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `http://pypi.example.com` is...
                RUN npm config set registry http://npm.example.com
                                            #~~~~~~~~~~~~~~~~~~~~^ `http://npm.example.com` is...
                RUN URL=http://example.com/a && curl -O $URL
                        #~~~~~~~~~~~~~~~~~~^ `http://example.com` is...
                RUN wget http://deb.debian.org/debian/pool/main/h/hello.deb
                         #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `http://deb.debian.org` is...
                RUN apk add --allow-untrusted http://example.com/a.apk
                                              #~~~~~~~~~~~~~~~~~~~~~~^ `http://example.com` is...
                RUN curl http://[2001:db8::1]/a
                         #~~~~~~~~~~~~~~~~~~~~^ `http://[2001:db8::1]` is...
                """);
    }

    @Test
    void saysItOnceOfAVariable() {
        rule.reports("""
                FROM debian:13
                ARG SITE=http://example.com
                RUN curl -O $SITE/a
                            #~~~~~^ `http://example.com` is...
                ADD $SITE/b /b
                    #~~~~~^ `http://example.com` is...
                ENV MIRROR=http://mirror.example.com
                           #~~~~~~~~~~~~~~~~~~~~~~~^ `http://mirror.example.com` is...
                RUN curl -O $MIRROR/a
                ADD $MIRROR/b /b
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "http://localhost:8080/health",
                "http://LOCALHOST",
                "http://127.0.0.1/",
                "http://[::1]:80/",
                "http://0.0.0.0",
                "http://backend:8080/",
                "http://10.1.2.3/a",
                "http://172.20.0.1/a",
                "http://192.168.0.1/a",
                "http://169.254.169.254/latest/meta-data",
                "http://[fe80::1]/",
                "http://host.docker.internal/",
                "http://printer.local/",
                "http://$HOST/a",
                "http://${HOST}.example.com/",
                "https://example.com/",
                "ftps://example.com/",
                "http://"
            })
    void acceptsTheMachineAndPrivateNetworks(String url) {
        rule.accepts("FROM debian:13\nRUN curl " + url + "\nENV A=" + url + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ENV http_proxy=http://proxy.example.com:3128",
                "ENV DEBIAN_MIRROR=http://mirror.example.com/debian",
                "ENV APT=http://deb.debian.org",
                "ENV SCHEMA=http://www.w3.org/2001/XMLSchema",
                "RUN MIRROR=http://us.archive.ubuntu.com/ubuntu ./setup",
                "RUN export HTTP_PROXY=http://proxy.example.com",
                "RUN http_proxy=http://proxy.example.com curl https://example.com",
                "RUN curl -x http://proxy.example.com https://example.com",
                "RUN npm config set https-proxy http://proxy.example.com",
                "RUN pip install --proxy http://proxy.example.com a==1",
                "RUN git config --global url.\"https://example.com/\".insteadOf git://example.com/",
                "RUN bundle config mirror http://mirror.example.com/alpine/",
                "RUN gem sources --add https://example.com --remove http://rubygems.org/",
                "RUN sed -i 's|http://example.com|https://example.com|' a",
                "RUN echo \"deb http://example.com/debian stable main\" > /etc/apt/sources.list",
                "RUN echo http://example.com",
                "RUN test \"$URL\" = http://example.com",
                "RUN apk add --no-cache --repository http://dl-cdn.alpinelinux.org/alpine/edge/main a",
                "RUN debootstrap stable /root http://deb.debian.org/debian",
                "RUN gpg --keyserver hkp://keyserver.ubuntu.com:80 --recv-keys 0",
                "RUN gpg --keyserver=http://keyserver.example.com --recv-keys 0",
                "RUN apt-key adv --keyserver http://keyserver.example.com --recv-keys 0",
                "RUN curl -H \"Referer: http://example.com\" -e http://example.com https://example.com",
                "LABEL url=http://example.com",
                "ADD --chown=1 a http://example.com",
                "CMD [\"curl\", \"http://example.com\"]",
                "# http://example.com\nRUN true"
            })
    void acceptsWhatIsNotOpenedOrIsChecked(String instruction) {
        rule.accepts("FROM debian:13\n" + instruction + "\n");
    }
}
