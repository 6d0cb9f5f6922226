package dev.retell4j.benchmarks;

import dev.retell4j.websocket.CallSocket;
import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.CustomLlmSession;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The library's sessions on Netty instead of Jetty, to see what that would change: no limits, no path, no way to shut
 * down in order.
 */
public final class NettyCallServer {
    private static final String PATH = "/llm-websocket";
    private static final int MOST_FRAME = 1 << 20;
    private static final int MOST_REQUEST = 8_192;
    private static final int ABNORMAL = 1006;

    private NettyCallServer() {}

    /**
     * Runs the program.
     *
     * @param args nothing
     * @throws Exception when the server does not start
     */
    public static void main(String[] args) throws Exception {
        CustomLlm llm = CallServer.llm();
        WebSocketServerProtocolConfig config = WebSocketServerProtocolConfig.newBuilder()
                .websocketPath(PATH)
                .checkStartsWith(true)
                .maxFramePayloadLength(MOST_FRAME)
                .build();
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        Channel server = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec())
                                .addLast(new HttpObjectAggregator(MOST_REQUEST))
                                .addLast(new WebSocketServerProtocolHandler(config))
                                .addLast(new Call(llm));
                    }
                })
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        int port = ((InetSocketAddress) server.localAddress()).getPort();
        ServerOrders.follow("http://127.0.0.1:" + port + PATH);
        System.exit(0);
    }

    private static final class Call extends SimpleChannelInboundHandler<WebSocketFrame> {
        private final CustomLlm llm;
        private @Nullable CustomLlmSession session;

        Call(CustomLlm llm) {
            this.llm = llm;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
            if (event instanceof HandshakeComplete done) {
                String path = done.requestUri();
                session = llm.open(path.substring(path.lastIndexOf('/') + 1), new Socket(context));
            }
            super.userEventTriggered(context, event);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
            if (session != null && frame instanceof TextWebSocketFrame text) {
                session.onText(text.text());
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (session != null) {
                session.onClose(ABNORMAL, "");
            }
        }
    }

    private record Socket(ChannelHandlerContext context) implements CallSocket {
        @Override
        public CompletionStage<?> send(String text) {
            CompletableFuture<Void> sent = new CompletableFuture<>();
            context.writeAndFlush(new TextWebSocketFrame(text)).addListener(written -> {
                if (written.isSuccess()) {
                    sent.complete(null);
                } else {
                    sent.completeExceptionally(written.cause());
                }
            });
            return sent;
        }

        @Override
        public void close(int code, String reason) {
            context.writeAndFlush(new CloseWebSocketFrame(code, reason)).addListener(ChannelFutureListener.CLOSE);
        }
    }
}
