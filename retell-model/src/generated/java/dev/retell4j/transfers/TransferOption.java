package dev.retell4j.transfers;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import java.time.Duration;
import java.util.Optional;

/**
 * How a call is handed over; told apart by {@code type}.
 *
 * <p>Part of {@link dev.retell4j.flows.TransferCallNode}, {@link dev.retell4j.tools.TransferCallTool}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = ColdTransfer.class, tags = "cold_transfer"),
            @JsonUnion.Member(type = WarmTransfer.class, tags = "warm_transfer"),
            @JsonUnion.Member(type = AgenticWarmTransfer.class, tags = "agentic_warm_transfer")
        },
        unknown = UnknownTransferOption.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface TransferOption permits ColdTransfer, WarmTransfer, AgenticWarmTransfer, UnknownTransferOption {
    /**
     * A cold transfer. The caller is passed on without anybody talking to the destination first.
     *
     * @return the member with only its required fields
     */
    static ColdTransfer coldTransfer() {
        return ColdTransfer.builder().build();
    }

    /**
     * A warm transfer. The caller is put on hold, the destination is called and may be briefed, then both are joined.
     *
     * @return the member with only its required fields
     */
    static WarmTransfer warmTransfer() {
        return WarmTransfer.builder().build();
    }

    /**
     * A warm transfer led by a second agent, which talks to the destination and decides whether the two sides are
     * joined.
     *
     * @param agenticTransferConfig {@code agentic_transfer_config}
     * @return the member with only its required fields
     */
    static AgenticWarmTransfer agenticWarmTransfer(AgenticTransferConfig agenticTransferConfig) {
        return AgenticWarmTransfer.builder()
                .agenticTransferConfig(agenticTransferConfig)
                .build();
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code cold_transfer}, {@code warm_transfer}, {@code agentic_warm_transfer}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String type();

    /**
     * Whether the destination sees the caller's number instead of the agent's.
     *
     * @return {@code show_transferee_as_caller}; empty when absent
     */
    Optional<Boolean> showTransfereeAsCaller();

    /**
     * How long the destination may ring before the transfer counts as failed.
     *
     * @return {@code transfer_ring_duration_ms}, in milliseconds on the wire; from 5000 to 90000 ms; empty when absent
     */
    Optional<Duration> transferRingDuration();

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link TransferOption}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link ColdTransfer}.
         *
         * @param value the member
         * @return the result
         */
        R visitColdTransfer(ColdTransfer value);

        /**
         * Handles a {@link WarmTransfer}.
         *
         * @param value the member
         * @return the result
         */
        R visitWarmTransfer(WarmTransfer value);

        /**
         * Handles a {@link AgenticWarmTransfer}.
         *
         * @param value the member
         * @return the result
         */
        R visitAgenticWarmTransfer(AgenticWarmTransfer value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownTransferOption value);
    }
}
