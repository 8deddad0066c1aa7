package dev.drydock.console;

/** Work that takes a while. Whoever does it says how it goes on, from any thread, and closes it whatever came of it. */
public interface Work extends AutoCloseable {
    /** Work that nobody looks at. */
    Work UNSEEN = new Work() {
        @Override
        public void advance(long bytes) {}

        @Override
        public void done() {}

        @Override
        public void close() {}
    };

    /** What is done, as it is told. */
    enum Kind {
        FETCH("fetching", "fetched"),
        LINK("linking", "linked"),
        PACK("packing", "packed"),
        PUSH("pushing", "pushed"),
        SAVE("saving", "saved"),
        SEND("sending", "sent"),
        TRAIN("training", "trained"),
        WRITE("writing", "written");

        private final String present;
        private final String past;

        Kind(String present, String past) {
            this.present = present;
            this.past = past;
        }

        String present() {
            return present;
        }

        String past() {
            return past;
        }
    }

    /** So many bytes more are through. */
    void advance(long bytes);

    /** It ended well. */
    void done();

    @Override
    void close();
}
