package dev.drydock.image.registry;

import com.google.cloud.tools.jib.blob.Blob;
import com.google.cloud.tools.jib.blob.BlobDescriptor;
import com.google.cloud.tools.jib.hash.Digests;
import dev.drydock.image.model.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Bytes of ours as jib-core takes them. */
record ContentBlob(Layer.Content content) implements Blob {
    @Override
    public BlobDescriptor writeTo(OutputStream target) throws IOException {
        try (InputStream open = content.open()) {
            return Digests.computeDigest(open, target);
        }
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
