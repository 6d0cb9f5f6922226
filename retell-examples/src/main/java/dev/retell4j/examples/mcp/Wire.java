package dev.retell4j.examples.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What is written at one end is read at the other, within this program. Unlike the pipes of the JDK it takes no notice
 * of which threads write, whether they live on or are interrupted: as with the standard output of a process.
 */
final class Wire {
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> written = new LinkedBlockingQueue<>();

    final OutputStream end = new OutputStream() {
        @Override
        public void write(int single) {
            written.add(new byte[] {(byte) single});
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (length > 0) {
                written.add(Arrays.copyOfRange(bytes, offset, offset + length));
            }
        }

        @Override
        public void close() {
            written.add(END);
        }
    };

    final InputStream start = new InputStream() {
        private byte[] current = {};
        private int position;
        private boolean isOver;

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (position == current.length && !take()) {
                return -1;
            }
            int count = Math.min(length, current.length - position);
            System.arraycopy(current, position, bytes, offset, count);
            position += count;
            return count;
        }

        private boolean take() throws IOException {
            try {
                current = isOver ? END : written.take();
                position = 0;
                isOver = current == END;
                return !isOver;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    };
}
