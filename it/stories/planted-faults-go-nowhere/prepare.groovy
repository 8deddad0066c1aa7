new File(basedir, 'dumps').mkdir()
new File(basedir, 'dumps/orders.bin').bytes = new byte[6_000_000]

// In the place of the registry that nothing may get to.
def registry = new ServerSocket(5019, 50, InetAddress.loopbackAddress)
context.registry = registry
context.calls = Collections.synchronizedList([])
Thread.startDaemon {
    try {
        while (true) {
            registry.accept().withCloseable { context.calls << it.remoteSocketAddress }
        }
    } catch (SocketException closed) {
        // the story is over
    }
}
return true
