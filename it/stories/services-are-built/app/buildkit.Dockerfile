FROM drydock-test/busybox:1
RUN --mount=type=cache,target=/cache \
  echo hello > /greeting
