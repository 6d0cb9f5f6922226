package dev.retell4j.jetty;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.websocket.core.WebSocketConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose frames, once it is a call's, are read by the thread that waits for them. A session returns at
 * once; handing each frame to another thread, as Jetty must for handlers that may wait, costs a quarter of all time.
 */
final class CallEndPoint extends SocketChannelEndPoint {
    private @Nullable Callback original;
    private @Nullable Callback quick;

    CallEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
        super(channel, selector, key, scheduler);
    }

    @Override
    public void fillInterested(Callback callback) {
        super.fillInterested(getConnection() instanceof WebSocketConnection ? quick(callback) : callback);
    }

    private Callback quick(Callback callback) {
        Callback known = quick;
        if (known == null || original != callback) {
            known = Callback.from(InvocationType.NON_BLOCKING, callback::succeeded, callback::failed);
            original = callback;
            quick = known;
        }
        return known;
    }
}
