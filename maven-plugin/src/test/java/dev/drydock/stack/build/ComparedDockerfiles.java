package dev.drydock.stack.build;

import java.util.List;

/** Dockerfiles without {@code RUN}, and what they build on. */
final class ComparedDockerfiles {
    /** What the images under test build on. */
    static final String BASE = """
            FROM drydock-test/busybox:1
            RUN mkdir -p -m 2775 /real/in && chown -R 7:8 /real && echo old > /real/old && ln -s /real /linked \\
                && ln -s old /real/to-old && ln -s ../real/in /opened && mkdir -m 1777 /shared \\
                && ln -s ../../../escape /over && mkdir -p /existing/sub && chmod 711 /existing/sub \\
                && ln -s /real /existing/dir
            RUN echo app:x:1234:1:::/bin/sh >> /etc/passwd; echo app:x:4321: >> /etc/group
            ENV A=base B="two words"
            LABEL of=base
            CMD ["base"]
            """;

    private static final String DOCKERFILES = """
            FROM BASE
            COPY a.txt /a.txt
            COPY a.txt run.sh private /new/folder/
            COPY dir /dir
            COPY dir/ /dir2/
            ENV C=$A A=x B=y D="q $B" E=a\\ b F='$A'
            ENV OLD form of ENV
            WORKDIR /work/$A
            WORKDIR deeper
            COPY . .
            CMD echo $A
            ----
            FROM scratch
            COPY a.txt b/../c/
            ----
            FROM BASE
            COPY a.txt /linked
            COPY a.txt /linked/
            COPY run.sh /linked/in/
            COPY a.txt /linked/to-old
            COPY private /opened/
            COPY run.sh /over/way
            COPY run.sh /existing/dir/../dotted
            COPY a.txt /real/in/new/file
            COPY dir /real/in/new/dir
            COPY --chown=11:12 a.txt dir /real/in/owned/
            ADD plain.tar /real/in/unpacked
            COPY a.txt /shared/
            COPY dir /existing
            ----
            FROM BASE
            COPY dir /linked
            COPY empty /new/empty
            COPY empty /existing
            COPY partly /partly
            COPY to-dir /to-dir
            COPY to-dir /to-dir-2/
            COPY to-file /to-file
            COPY to-file to-dir/link /links/
            COPY to-dir/sub/y ü/ä /deep/est/
            COPY many /existing/sub
            COPY ["with blank", "/blank in/"]
            ----
            FROM BASE
            WORKDIR /w
            COPY a.txt ./
            COPY a.txt .
            COPY *.sh pri*e ./
            COPY d?r/s*/* ./matched/
            COPY [^a-c]ir/x .
            COPY ./dir/../a.txt ../up
            COPY /a.txt sub
            COPY --chown=5:6 dir /owned/dir
            COPY --chown=5 a.txt /owned/new/file
            COPY --chown=app a.txt run.sh /app/
            COPY --chown=app:6 dir /real
            COPY --chown=app:app dir/dir /existing/dir/
            ADD --chown=8:9 dir /added
            ----
            FROM BASE
            ADD plain.tar /
            ADD plain.tar /unpacked/
            ADD packed.bin /unpacked2
            ADD packed.tar.bz2 no-archive.tar.gz a.txt /unpacked3/
            ADD --chown=3:4 plain.tar no-archive.tar.gz /unpacked4/
            COPY plain.tar /copied/
            ----
            FROM BASE
            WORKDIR relative/
            WORKDIR /absolute/
            WORKDIR below//it/..
            WORKDIR /linked/made
            WORKDIR /linked/in/../../dots/./x
            WORKDIR ../y
            WORKDIR /opened/made/too
            WORKDIR /shared/x
            USER app
            WORKDIR /of/app
            USER 5:6
            ----
            FROM BASE AS one
            ENV ONE=1
            ENTRYPOINT ["one"]
            COPY --chown=3:4 dir /from/one
            COPY run.sh /real/
            FROM scratch AS Two
            COPY --from=one /from/one /two
            COPY --from=0 /real /real
            COPY --from=one /linked/old /linked/to-old /x/
            FROM one
            ENV TWO=${ONE}2
            COPY --from=two two/sub /two
            COPY --from=drydock-test/busybox:1 /etc/passwd /etc/group /other/
            COPY --from=BASE /existing /
            COPY --from=one --chown=9:9 /from /owned
            ENTRYPOINT two
            ----
            FROM BASE AS hidden
            COPY dir /made/dir
            COPY a.txt /made/dir/sub/
            FROM hidden
            COPY run.sh /made/dir/sub
            COPY --from=hidden /made /again
            COPY --from=hidden --chown=app /made/dir/sub/. ./
            ----
            FROM drydock-test/debian:1
            COPY a.txt /bin/
            COPY run.sh /var/run/some/
            COPY dir /lib/some
            WORKDIR /usr/local/app
            COPY --from=BASE /linked /bin
            COPY --from=drydock-test/debian:1 /etc/apt /etc/debian_version /etc/localtime ./
            ----
            FROM BASE
            ARG GIVEN
            ARG GIVEN2=default
            ARG OTHER=${GIVEN}-$GIVEN2
            ARG A=arg
            ARG NONE
            ENV X=$GIVEN Y=${OTHER:-no} Z="$A$NONE." W=${NONE:+some}${NONE:-none} V='$X'
            LABEL x=$X "y z"="$Y" multi="a\
            b"
            LABEL x=again of="$OTHER"
            LABEL old form
            USER $A:$GIVEN
            STOPSIGNAL SIG${NONE:-INT}
            VOLUME /v1 /v$A
            VOLUME ["/v4", "$GIVEN"]
            EXPOSE 80 443/TCP 53/udp 8000-8002
            EXPOSE $NONE$EMPTY 90
            ----
            ARG TAG=1
            ARG NAME=drydock-test/busybox
            ARG GIVEN=default
            FROM ${NAME}:$TAG
            ARG TAG
            ARG GIVEN
            LABEL tag=$TAG name=$NAME given=$GIVEN
            HEALTHCHECK --interval=1m30s --timeout=2.5s --retries=3 CMD test -e $X
            ENTRYPOINT ["sh", "-c", "echo $HOME"]
            CMD ["a b", "c"]
            ----
            FROM BASE
            SHELL ["/bin/ash", "-x", "-c"]
            CMD echo   "two  blanks" \
              and more
            ENTRYPOINT exec $THIS
            HEALTHCHECK --start-period=1ms CMD ["test", "-e", "/x"]
            MAINTAINER Ann
            ONBUILD COPY a.txt /on/build
            ONBUILD   ENV Q=$A \
               R=1
            ----
            FROM BASE
            HEALTHCHECK NONE
            CMD []
            ENTRYPOINT []
            ----
            FROM BASE
            ENTRYPOINT ["e"]
            CMD []
            ----
            FROM BASE
            CMD cmd
            ENTRYPOINT ["e"]
            ----
            FROM BASE AS a
            CMD ["of a"]
            FROM a
            ENTRYPOINT ["e"]
            ----
            FROM TRIGGERS
            COPY run.sh /
            ----
            FROM BASE
            ENV a=$A PATH=/x:$PATH
            """;

    private static final String TRIGGER = """
            FROM BASE
            ONBUILD COPY a.txt /triggered/
            ONBUILD WORKDIR /triggered/folder
            ONBUILD ENV T=$A
            ONBUILD CMD ["triggered"]
            """;

    private ComparedDockerfiles() {}

    /**
     * All of them.
     *
     * @param base name of the image of {@link #BASE}
     * @param triggers name of the image of {@link #triggers}
     */
    static List<String> all(String base, String triggers) {
        return List.of(
                DOCKERFILES.replace("BASE", base).replace("TRIGGERS", triggers).split("(?m)^----\n"));
    }

    /** An image that defers instructions to those built on it. */
    static String triggers(String base) {
        return TRIGGER.replace("BASE", base);
    }
}
