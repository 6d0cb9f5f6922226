package dev.retell4j.jetty;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the connections. It lets TCP find out whether the other side still exists. A call may be silent for long, and
 * Retell sends nothing regularly unless it is asked to, so that silence alone says nothing.
 */
final class CallConnector extends ServerConnector {
    private static final Logger LOG = LoggerFactory.getLogger(CallConnector.class);
    private static final int SILENT_SECONDS = 60;
    private static final int PROBE_SECONDS = 10;
    private static final int PROBES = 3;

    CallConnector(Server server, ConnectionFactory... connections) {
        super(server, 1, selectors(Runtime.getRuntime().availableProcessors()), connections);
    }

    /** These threads read the frames of calls; each serves thousands. */
    private static int selectors(int processors) {
        return Math.max(1, Math.min(4, processors / 2));
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        SocketChannelEndPoint endPoint = new CallEndPoint(channel, selector, key, getScheduler());
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }

    @Override
    protected void configure(Socket socket) {
        super.configure(socket);
        set(socket, StandardSocketOptions.SO_KEEPALIVE, true);
        set(socket, ExtendedSocketOptions.TCP_KEEPIDLE, SILENT_SECONDS);
        set(socket, ExtendedSocketOptions.TCP_KEEPINTERVAL, PROBE_SECONDS);
        set(socket, ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
    }

    private static <T> void set(Socket socket, SocketOption<T> option, T value) {
        try {
            socket.setOption(option, value);
        } catch (UnsupportedOperationException | IOException e) {
            LOG.debug("{} is not set", option, e);
        }
    }
}
