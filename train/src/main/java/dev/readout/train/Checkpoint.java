package dev.readout.train;

import dev.readout.train.encoder.Weight;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a run stands.
 *
 * @param step steps taken
 * @param weights whatever was kept, by name
 */
record Checkpoint(int step, Map<String, Weight> weights) {
    private static final int MAGIC = 0x52444b31;

    /** Writes a file whole or not at all. */
    void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 20))) {
            out.writeInt(MAGIC);
            out.writeInt(step);
            out.writeInt(weights.size());
            for (Map.Entry<String, Weight> entry : weights.entrySet()) {
                out.writeUTF(entry.getKey());
                long[] shape = entry.getValue().shape();
                out.writeInt(shape.length);
                for (long length : shape) {
                    out.writeLong(length);
                }
                ByteBuffer bytes = ByteBuffer.allocate(entry.getValue().values().length * Float.BYTES);
                bytes.asFloatBuffer().put(entry.getValue().values());
                out.write(bytes.array());
            }
            out.flush();
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it is no checkpoint
     */
    static Checkpoint read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + " is no checkpoint of this program");
            }
            int step = in.readInt();
            int count = in.readInt();
            Map<String, Weight> weights = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                long[] shape = new long[in.readInt()];
                long size = 1;
                for (int d = 0; d < shape.length; d++) {
                    shape[d] = in.readLong();
                    size *= shape[d];
                }
                byte[] bytes = in.readNBytes(Math.toIntExact(size * Float.BYTES));
                if (bytes.length < size * Float.BYTES) {
                    throw new EOFException();
                }
                float[] values = new float[(int) size];
                ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
                weights.put(name, new Weight(shape, values));
            }
            return new Checkpoint(step, weights);
        } catch (EOFException e) {
            throw new IOException(file + " is no checkpoint of this program, or not a whole one", e);
        }
    }
}
