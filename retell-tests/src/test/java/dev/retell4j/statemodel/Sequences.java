package dev.retell4j.statemodel;

import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.AgentPublish;
import dev.retell4j.agents.AgentUpdate;
import dev.retell4j.agents.AgentVersionCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.phonenumbers.PhoneNumberCreate;
import dev.retell4j.phonenumbers.PhoneNumberUpdate;
import dev.retell4j.statemodel.Expected.Progress;
import dev.retell4j.types.VersionRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/** The operations that sequences are made of. */
final class Sequences {
    private static final int MOST_CALLS = 12;

    private Sequences() {}

    static ActionChainArbitrary<Bench> from(Supplier<Bench> start) {
        return ActionChain.startWith(start)
                .withAction(3, any("create agent", Sequences::createAgent))
                .withAction(4, withAgent("rename", Sequences::rename))
                .withAction(4, withAgent("change prompt", Sequences::changePrompt))
                .withAction(4, withAgent("publish", Sequences::publish))
                .withAction(4, withAgent("create version", Sequences::createVersion))
                .withAction(2, withAgent("delete version", Sequences::deleteVersion))
                .withAction(1, withAgent("delete agent", Sequences::deleteAgent))
                .withAction(3, withAgent("buy number", Sequences::buyNumber))
                .withAction(2, withNumber("bind number", Sequences::bind))
                .withAction(1, withNumber("delete number", Sequences::deleteNumber))
                .withAction(5, withNumber("call", Sequences::call))
                .withAction(4, any("let time pass", Sequences::letTimePass))
                .withAction(2, withCall("stop call", Sequences::stop))
                .withAction(1, withCall("delete call", Sequences::deleteCall));
    }

    /** Two numbers from which an action chooses what it works on. */
    private static Arbitrary<Tuple2<Integer, Integer>> choices() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 60);
        return Combinators.combine(number, number).as(Tuple::of);
    }

    private static Action<Bench> any(String name, BiConsumer<Bench, Tuple2<Integer, Integer>> effect) {
        return when(bench -> true, name, effect);
    }

    private static Action<Bench> withAgent(String name, BiConsumer<Bench, Tuple2<Integer, Integer>> effect) {
        return when(bench -> !bench.expected.agents.isEmpty(), name, effect);
    }

    private static Action<Bench> withNumber(String name, BiConsumer<Bench, Tuple2<Integer, Integer>> effect) {
        return when(bench -> !bench.expected.numbers.isEmpty(), name, effect);
    }

    private static Action<Bench> withCall(String name, BiConsumer<Bench, Tuple2<Integer, Integer>> effect) {
        return when(bench -> !bench.expected.calls.isEmpty(), name, effect);
    }

    private static Action<Bench> when(
            Predicate<Bench> possible, String name, BiConsumer<Bench, Tuple2<Integer, Integer>> effect) {
        return new Action.Independent<>() {
            @Override
            public boolean precondition(Bench bench) {
                return possible.test(bench);
            }

            @Override
            public Arbitrary<Transformer<Bench>> transformer() {
                return choices()
                        .map(choice -> Transformer.mutate(name + " " + choice.items(), bench -> {
                            effect.accept(bench, choice);
                            bench.compare();
                        }));
            }
        };
    }

    private static <T> T pick(List<T> from, int choice) {
        return from.get(choice % from.size());
    }

    private static Expected.Agent agent(Bench bench, Tuple2<Integer, Integer> choice) {
        return pick(bench.expected.agents, choice.get1());
    }

    private static Expected.OwnNumber number(Bench bench, Tuple2<Integer, Integer> choice) {
        return pick(bench.expected.numbers, choice.get1());
    }

    private static Expected.Call call(Bench bench, int choice) {
        return pick(List.copyOf(bench.expected.calls.values()), choice);
    }

    /** Returns a version number of an agent, now and then one that does not exist. */
    private static int version(Expected.Agent agent, int choice) {
        return choice % 7 == 6 ? 99 : pick(List.copyOf(agent.versions.keySet()), choice);
    }

    private static void createAgent(Bench bench, Tuple2<Integer, Integer> choice) {
        String name = bench.newName();
        dev.retell4j.agents.Agent created = bench.retell
                .agents()
                .create(AgentCreate.builder()
                        .agentName(name)
                        .voiceId("retell-Cimo")
                        .responseEngine(ResponseEngine.retellLlm(bench.llmId))
                        .build());
        Expected.Agent agent = new Expected.Agent(created.agentId());
        agent.add(name, bench.expected.engines.size() - 1);
        bench.expected.agents.add(agent);
    }

    private static void rename(Bench bench, Tuple2<Integer, Integer> choice) {
        Expected.Agent agent = agent(bench, choice);
        int number = version(agent, choice.get2());
        Expected.Version version = agent.versions.get(number);
        String name = bench.newName();
        Runnable update = () -> bench.retell
                .agents()
                .update(agent.id, AgentUpdate.builder().agentName(name).build(), VersionRef.of(number));
        if (version == null) {
            bench.isRefused(404, update);
        } else if (version.published) {
            bench.isRefused(400, update);
        } else if (number < agent.versions.lastKey()) {
            bench.isRefused(412, update);
        } else {
            update.run();
            version.name = name;
        }
    }

    /** Changes the prompt behind a version of an agent. */
    private static void changePrompt(Bench bench, Tuple2<Integer, Integer> choice) {
        Expected.Agent agent = agent(bench, choice);
        int number = pick(List.copyOf(agent.versions.values()), choice.get2()).engine;
        Expected.Engine engine = bench.expected.engines.get(number);
        String prompt = "Prompt of " + bench.newName();
        Runnable update = () -> bench.retell
                .llms()
                .update(bench.llmId, LlmRequest.builder().generalPrompt(prompt).build(), number);
        if (engine.published) {
            bench.isRefused(400, update);
        } else {
            update.run();
            engine.prompt = prompt;
        }
    }

    private static void publish(Bench bench, Tuple2<Integer, Integer> choice) {
        Expected.Agent agent = agent(bench, choice);
        int number = version(agent, choice.get2());
        Expected.Version version = agent.versions.get(number);
        Runnable publish = () -> bench.retell.agents().publish(agent.id, AgentPublish.of(number));
        if (version == null) {
            bench.isRefused(404, publish);
        } else {
            publish.run();
            bench.expected.engines.get(version.engine).published = true;
            version.published = true;
            // Published again, it is the one that was published last.
            agent.published.remove(Integer.valueOf(number));
            agent.published.add(number);
        }
    }

    private static void createVersion(Bench bench, Tuple2<Integer, Integer> choice) {
        Expected.Agent agent = agent(bench, choice);
        int base = version(agent, choice.get2());
        Runnable create = () -> bench.retell.agents().createVersion(agent.id, AgentVersionCreate.of(base));
        Expected.Version version = agent.versions.get(base);
        if (version == null) {
            bench.isRefused(404, create);
        } else {
            create.run();
            List<Expected.Engine> engines = bench.expected.engines;
            agent.add(version.name, engines.size());
            engines.add(new Expected.Engine(engines.get(version.engine).prompt));
        }
    }

    private static void deleteVersion(Bench bench, Tuple2<Integer, Integer> choice) {
        Expected.Agent agent = agent(bench, choice);
        int number = version(agent, choice.get2());
        Runnable delete = () -> bench.retell.agents().deleteVersion(agent.id, number);
        if (!agent.versions.containsKey(number)) {
            bench.isRefused(404, delete);
        } else if (agent.versions.size() == 1) {
            bench.isRefused(400, delete);
        } else {
            delete.run();
            agent.versions.remove(number);
            agent.published.remove(Integer.valueOf(number));
        }
    }

    private static void deleteAgent(Bench bench, Tuple2<Integer, Integer> choice) {
        Expected.Agent agent = agent(bench, choice);
        bench.retell.agents().delete(agent.id);
        bench.expected.agents.remove(agent);
        bench.isRefused(422, () -> bench.retell.agents().retrieve(agent.id));
    }

    private static void buyNumber(Bench bench, Tuple2<Integer, Integer> choice) {
        Expected.Agent agent = agent(bench, choice);
        dev.retell4j.phonenumbers.PhoneNumber bought = bench.retell
                .phoneNumbers()
                .create(PhoneNumberCreate.builder()
                        .areaCode(415)
                        .outboundAgents(List.of(AgentWeight.only(agent.id)))
                        .build());
        Expected.OwnNumber number = new Expected.OwnNumber(bought.phoneNumber());
        number.agent = agent;
        bench.expected.numbers.add(number);
    }

    private static void bind(Bench bench, Tuple2<Integer, Integer> choice) {
        Expected.OwnNumber number = number(bench, choice);
        if (bench.expected.agents.isEmpty()) {
            bench.retell
                    .phoneNumbers()
                    .update(
                            number.number,
                            PhoneNumberUpdate.builder().clearOutboundAgents().build());
            number.agent = null;
            return;
        }
        Expected.Agent agent = pick(bench.expected.agents, choice.get2());
        String reference = pick(List.of("latest", "latest_published", "0", "1", "2"), choice.get2());
        VersionRef version = switch (reference) {
            case "latest" -> VersionRef.latest();
            case "latest_published" -> VersionRef.latestPublished();
            default -> VersionRef.of(Integer.parseInt(reference));
        };
        Runnable update = () -> bench.retell
                .phoneNumbers()
                .update(
                        number.number,
                        PhoneNumberUpdate.builder()
                                .outboundAgents(List.of(AgentWeight.only(agent.id, version)))
                                .build());
        if (agent.resolve(reference).isEmpty()) {
            bench.isRefused(404, update);
        } else {
            update.run();
            number.agent = agent;
            number.reference = reference;
        }
    }

    private static void deleteNumber(Bench bench, Tuple2<Integer, Integer> choice) {
        Expected.OwnNumber number = number(bench, choice);
        bench.retell.phoneNumbers().delete(number.number);
        bench.expected.numbers.remove(number);
    }

    private static void call(Bench bench, Tuple2<Integer, Integer> choice) {
        Expected.OwnNumber number = number(bench, choice);
        Runnable refused = () -> place(bench, number);
        Expected.Agent agent = number.agent;
        if (agent == null || !bench.expected.agents.contains(agent)) {
            bench.isRefused(422, refused);
            return;
        }
        Optional<Integer> version = agent.resolve(number.reference);
        if (version.isEmpty()) {
            bench.isRefused(404, refused);
        } else if (bench.expected.running() >= MOST_CALLS) {
            bench.isRefused(429, refused);
        } else {
            PhoneCall placed = place(bench, number);
            bench.expected.calls.put(placed.callId(), new Expected.Call(placed.callId(), agent.id, version.get()));
        }
    }

    private static PhoneCall place(Bench bench, Expected.OwnNumber number) {
        return bench.retell
                .calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber(number.number)
                        .toNumber("+14155550123")
                        .build());
    }

    private static void letTimePass(Bench bench, Tuple2<Integer, Integer> choice) {
        bench.simulator.time().advance(Duration.ofSeconds(choice.get1()));
    }

    private static void stop(Bench bench, Tuple2<Integer, Integer> choice) {
        Expected.Call call = call(bench, choice.get1());
        Runnable stop = () -> bench.retell.calls().stop(call.id);
        if (call.progress == Progress.RUNNING) {
            stop.run();
            call.progress = Progress.STOPPED;
        } else {
            bench.isRefused(400, stop);
        }
    }

    private static void deleteCall(Bench bench, Tuple2<Integer, Integer> choice) {
        Expected.Call call = call(bench, choice.get1());
        bench.retell.calls().delete(call.id);
        bench.expected.calls.remove(call.id);
        bench.isRefused(422, () -> bench.retell.calls().retrieve(call.id));
    }
}
