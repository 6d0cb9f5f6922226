package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of personal data that can be removed.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class PiiCategory extends OpenEnum<PiiCategory.Known> {
    /** Wire value: {@code person_name}. */
    public static final PiiCategory PERSON_NAME = new PiiCategory("person_name", Known.PERSON_NAME);

    /** Wire value: {@code address}. */
    public static final PiiCategory ADDRESS = new PiiCategory("address", Known.ADDRESS);

    /** Wire value: {@code email}. */
    public static final PiiCategory EMAIL = new PiiCategory("email", Known.EMAIL);

    /** Wire value: {@code phone_number}. */
    public static final PiiCategory PHONE_NUMBER = new PiiCategory("phone_number", Known.PHONE_NUMBER);

    /** US social security number. Wire value: {@code ssn}. */
    public static final PiiCategory SSN = new PiiCategory("ssn", Known.SSN);

    /** Passport number. Wire value: {@code passport}. */
    public static final PiiCategory PASSPORT = new PiiCategory("passport", Known.PASSPORT);

    /** Driving licence number. Wire value: {@code driver_license}. */
    public static final PiiCategory DRIVER_LICENSE = new PiiCategory("driver_license", Known.DRIVER_LICENSE);

    /** Credit card number. Wire value: {@code credit_card}. */
    public static final PiiCategory CREDIT_CARD = new PiiCategory("credit_card", Known.CREDIT_CARD);

    /** Bank account number. Wire value: {@code bank_account}. */
    public static final PiiCategory BANK_ACCOUNT = new PiiCategory("bank_account", Known.BANK_ACCOUNT);

    /** Wire value: {@code password}. */
    public static final PiiCategory PASSWORD = new PiiCategory("password", Known.PASSWORD);

    /** Personal identification number. Wire value: {@code pin}. */
    public static final PiiCategory PIN = new PiiCategory("pin", Known.PIN);

    /** Number of a patient or of a medical insurance. Wire value: {@code medical_id}. */
    public static final PiiCategory MEDICAL_ID = new PiiCategory("medical_id", Known.MEDICAL_ID);

    /** Wire value: {@code date_of_birth}. */
    public static final PiiCategory DATE_OF_BIRTH = new PiiCategory("date_of_birth", Known.DATE_OF_BIRTH);

    /** Number of a customer or account. Wire value: {@code customer_account_number}. */
    public static final PiiCategory CUSTOMER_ACCOUNT_NUMBER =
            new PiiCategory("customer_account_number", Known.CUSTOMER_ACCOUNT_NUMBER);

    private static final List<PiiCategory> KNOWN_VALUES = List.of(
            PERSON_NAME,
            ADDRESS,
            EMAIL,
            PHONE_NUMBER,
            SSN,
            PASSPORT,
            DRIVER_LICENSE,
            CREDIT_CARD,
            BANK_ACCOUNT,
            PASSWORD,
            PIN,
            MEDICAL_ID,
            DATE_OF_BIRTH,
            CUSTOMER_ACCOUNT_NUMBER);

    private static final Map<String, PiiCategory> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(PiiCategory::asString, Function.identity()));

    private PiiCategory(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PiiCategory of(String value) {
        PiiCategory known = BY_TEXT.get(value);
        return known == null ? new PiiCategory(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<PiiCategory> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code person_name}. */
        PERSON_NAME,

        /** Wire value: {@code address}. */
        ADDRESS,

        /** Wire value: {@code email}. */
        EMAIL,

        /** Wire value: {@code phone_number}. */
        PHONE_NUMBER,

        /** US social security number. Wire value: {@code ssn}. */
        SSN,

        /** Passport number. Wire value: {@code passport}. */
        PASSPORT,

        /** Driving licence number. Wire value: {@code driver_license}. */
        DRIVER_LICENSE,

        /** Credit card number. Wire value: {@code credit_card}. */
        CREDIT_CARD,

        /** Bank account number. Wire value: {@code bank_account}. */
        BANK_ACCOUNT,

        /** Wire value: {@code password}. */
        PASSWORD,

        /** Personal identification number. Wire value: {@code pin}. */
        PIN,

        /** Number of a patient or of a medical insurance. Wire value: {@code medical_id}. */
        MEDICAL_ID,

        /** Wire value: {@code date_of_birth}. */
        DATE_OF_BIRTH,

        /** Number of a customer or account. Wire value: {@code customer_account_number}. */
        CUSTOMER_ACCOUNT_NUMBER
    }
}
