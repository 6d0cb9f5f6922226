package dev.retell4j.mcp.server;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be set. One table for the command line ({@code --read-only}), the environment ({@code RETELL_MCP_READ_ONLY})
 * and the configuration file ({@code "read_only"}), so that the three cannot differ.
 */
enum Option {
    TOOLSETS(Kind.LIST, Group.TOOLS, "NAMES", "only these toolsets, for example agents,calls"),
    TOOLS(Kind.LIST, Group.TOOLS, "NAMES", "only these tools"),
    EXCLUDE(Kind.LIST, Group.TOOLS, "NAMES", "not these tools or operations; wins over the two above"),
    READ_ONLY(Kind.FLAG, Group.TOOLS, "", "nothing that changes anything; wins over everything else"),
    ALLOW_WITHOUT_ASKING(
            Kind.LIST, Group.TOOLS, "CLASSES", "do not ask a person before these: paid, destructive or both"),
    NUMBER_PREFIXES(Kind.LIST, Group.TOOLS, "PREFIXES", "dial only numbers that begin so, for example +1415,+49"),
    CALLS_PER_MINUTE(Kind.NUMBER, Group.TOOLS, "NUMBER", "most calls and texts in any minute"),
    CALLS_PER_DAY(Kind.NUMBER, Group.TOOLS, "NUMBER", "most calls and texts in any 24 hours"),
    MAX_BATCH(Kind.NUMBER, Group.TOOLS, "NUMBER", "most calls of one batch"),

    WORKSPACE(
            Kind.LIST,
            Group.RETELL,
            "NAME=VARIABLE",
            "a workspace and the environment variable that holds its key; can be repeated, the first is the default"),
    CONFIG(Kind.TEXT, Group.RETELL, "FILE", "read settings and workspaces from this JSON file"),
    SIMULATOR(Kind.FLAG, Group.RETELL, "", "a simulated Retell inside this process; needs no key, dials nothing"),
    SIMULATOR_SPEED(
            Kind.DECIMAL, Group.RETELL, "NUMBER", "with --simulator: simulated seconds for each second (default: 5)"),
    STATE_DIR(
            Kind.TEXT,
            Group.RETELL,
            "FOLDER",
            "where calls are counted when they are limited (default: where the system keeps such things for a user)"),
    LOG(Kind.TEXT, Group.RETELL, "LEVEL", "error, warn or info (default: warn); goes to standard error"),

    HOST(
            Kind.TEXT,
            Group.HTTP,
            "ADDRESS",
            "where to listen (default: 127.0.0.1); others need --tokens or --jwt-issuer"),
    PORT(Kind.NUMBER, Group.HTTP, "NUMBER", "TCP port (default: 8808; 0 takes a free one)"),
    INSTANCE(Kind.TEXT, Group.HTTP, "NAME", "name of this one of several instances; its session ids begin with it"),
    STATELESS(Kind.FLAG, Group.HTTP, "", "no sessions: any instance answers any request, but nobody can be asked"),
    TOKENS(Kind.TEXT, Group.HTTP, "FILE", "who may come in, by hashes of their tokens; see the command token"),
    JWT_ISSUER(Kind.TEXT, Group.HTTP, "URL", "take JWTs of this issuer"),
    JWT_AUDIENCE(Kind.TEXT, Group.HTTP, "TEXT", "the audience that such a JWT must name"),
    JWT_JWKS(Kind.TEXT, Group.HTTP, "URL", "where the issuer's keys are"),
    PUBLIC_URL(Kind.TEXT, Group.HTTP, "URL", "where others reach this server, for example https://mcp.example.com"),
    ALLOWED_ORIGINS(
            Kind.LIST, Group.HTTP, "ORIGINS", "web pages that may use the server, beside those of this machine"),
    ALLOWED_HOSTS(Kind.LIST, Group.HTTP, "HOSTS", "names by which the server may be addressed, beside its own"),
    OWN_KEYS(Kind.FLAG, Group.HTTP, "", "let callers bring their own Retell key in a header"),
    WEBHOOKS(
            Kind.FLAG,
            Group.HTTP,
            "",
            "take Retell's webhooks at /webhooks/retell, so that calls are followed at once"),
    INBOX(Kind.TEXT, Group.HTTP, "FILE", "with --webhooks: keep them in this H2 file until they are handled"),
    DATABASE(
            Kind.TEXT,
            Group.HTTP,
            "JDBC_URL",
            "share webhooks and followed calls through this PostgreSQL; user and password come from"
                    + " RETELL_MCP_DATABASE_USER and RETELL_MCP_DATABASE_PASSWORD"),
    CUSTOM_LLM(Kind.FLAG, Group.HTTP, "", "answer custom-LLM calls at /llm-websocket with a demonstration"),

    CLIENT(Kind.TEXT, Group.INSTALL, "NAME", "the assistant: " + String.join(", ", Assistant.words())),
    PRINT(Kind.FLAG, Group.INSTALL, "", "print it; nothing is written into other programs' files"),
    URL(Kind.TEXT, Group.INSTALL, "URL", "for a server that runs elsewhere, for example https://mcp.example.com/mcp"),

    NAME(Kind.TEXT, Group.TOKEN, "NAME", "who the token is for"),

    JSON(Kind.FLAG, Group.LISTING, "", "print JSON"),

    HELP(Kind.FLAG, Group.ALL, "", "show this text"),
    VERSION(Kind.FLAG, Group.ALL, "", "show the version");

    /** What a value looks like. */
    enum Kind {
        FLAG,
        TEXT,
        LIST,
        NUMBER,
        DECIMAL
    }

    /** Which commands take an option, and under which heading it is explained. */
    enum Group {
        TOOLS(
                "What the assistant may do",
                Command.STDIO,
                Command.HTTP,
                Command.DOCTOR,
                Command.TOOLS,
                Command.INSTALL,
                Command.TOKEN),
        RETELL("Retell", Command.STDIO, Command.HTTP, Command.DOCTOR, Command.TOOLS, Command.INSTALL),
        HTTP("The command http", Command.HTTP, Command.DOCTOR),
        INSTALL("The command install", Command.INSTALL),
        TOKEN("The command token", Command.TOKEN),
        LISTING("The command tools", Command.TOOLS),
        ALL("Everywhere", Command.values());

        private final String heading;

        @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
        private final Set<Command> commands;

        Group(String heading, Command... commands) {
            this.heading = heading;
            this.commands = Set.of(commands);
        }

        String heading() {
            return heading;
        }

        boolean isFor(Command command) {
            return commands.contains(command);
        }

        /** Those that describe a server; the others say what to print. */
        boolean isConfiguration() {
            return this == TOOLS || this == RETELL || this == HTTP;
        }
    }

    /** Begins the names of the program's environment variables. */
    static final String ENVIRONMENT_PREFIX = "RETELL_MCP_";

    private final Kind kind;
    private final Group group;
    private final String placeholder;
    private final String meaning;
    private final String key;

    Option(Kind kind, Group group, String placeholder, String meaning) {
        this.kind = kind;
        this.group = group;
        this.placeholder = placeholder;
        this.meaning = meaning;
        key = name().toLowerCase(Locale.ROOT);
    }

    Kind kind() {
        return kind;
    }

    Group group() {
        return group;
    }

    String placeholder() {
        return placeholder;
    }

    String meaning() {
        return meaning;
    }

    /** In the configuration file. */
    String key() {
        return key;
    }

    /** On the command line, with the dashes. */
    String flag() {
        return "--".concat(key.replace('_', '-'));
    }

    /** In the environment. */
    String variable() {
        return ENVIRONMENT_PREFIX.concat(name());
    }

    static @Nullable Option ofFlag(String flag) {
        for (Option each : values()) {
            if (each.flag().equals(flag)) {
                return each;
            }
        }
        return null;
    }

    static @Nullable Option ofVariable(String variable) {
        for (Option each : values()) {
            if (each.group.isConfiguration() && each.variable().equals(variable)) {
                return each;
            }
        }
        return null;
    }

    static @Nullable Option ofKey(String key) {
        for (Option each : values()) {
            if (each.group.isConfiguration() && each != CONFIG && each != WORKSPACE && each.key.equals(key)) {
                return each;
            }
        }
        return null;
    }
}
