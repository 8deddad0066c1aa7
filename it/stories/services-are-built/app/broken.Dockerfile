FROM drydock-test/busybox:1

RUN echo so far && \
  exit 3
