package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A language with its region, as one entry in the list of languages an agent understands and speaks.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class LanguageLocale extends OpenEnum<LanguageLocale.Known> {
    /** Wire value: {@code en-US}. */
    public static final LanguageLocale EN_US = new LanguageLocale("en-US", Known.EN_US);

    /** Wire value: {@code en-IN}. */
    public static final LanguageLocale EN_IN = new LanguageLocale("en-IN", Known.EN_IN);

    /** Wire value: {@code en-GB}. */
    public static final LanguageLocale EN_GB = new LanguageLocale("en-GB", Known.EN_GB);

    /** Wire value: {@code en-AU}. */
    public static final LanguageLocale EN_AU = new LanguageLocale("en-AU", Known.EN_AU);

    /** Wire value: {@code en-NZ}. */
    public static final LanguageLocale EN_NZ = new LanguageLocale("en-NZ", Known.EN_NZ);

    /** Wire value: {@code de-DE}. */
    public static final LanguageLocale DE_DE = new LanguageLocale("de-DE", Known.DE_DE);

    /** Wire value: {@code es-ES}. */
    public static final LanguageLocale ES_ES = new LanguageLocale("es-ES", Known.ES_ES);

    /** Spanish of Latin America. Wire value: {@code es-419}. */
    public static final LanguageLocale ES_419 = new LanguageLocale("es-419", Known.ES_419);

    /** Wire value: {@code hi-IN}. */
    public static final LanguageLocale HI_IN = new LanguageLocale("hi-IN", Known.HI_IN);

    /** Wire value: {@code fr-FR}. */
    public static final LanguageLocale FR_FR = new LanguageLocale("fr-FR", Known.FR_FR);

    /** Wire value: {@code fr-CA}. */
    public static final LanguageLocale FR_CA = new LanguageLocale("fr-CA", Known.FR_CA);

    /** Wire value: {@code ja-JP}. */
    public static final LanguageLocale JA_JP = new LanguageLocale("ja-JP", Known.JA_JP);

    /** Wire value: {@code pt-PT}. */
    public static final LanguageLocale PT_PT = new LanguageLocale("pt-PT", Known.PT_PT);

    /** Wire value: {@code pt-BR}. */
    public static final LanguageLocale PT_BR = new LanguageLocale("pt-BR", Known.PT_BR);

    /** Wire value: {@code zh-CN}. */
    public static final LanguageLocale ZH_CN = new LanguageLocale("zh-CN", Known.ZH_CN);

    /** Wire value: {@code ru-RU}. */
    public static final LanguageLocale RU_RU = new LanguageLocale("ru-RU", Known.RU_RU);

    /** Wire value: {@code it-IT}. */
    public static final LanguageLocale IT_IT = new LanguageLocale("it-IT", Known.IT_IT);

    /** Wire value: {@code ko-KR}. */
    public static final LanguageLocale KO_KR = new LanguageLocale("ko-KR", Known.KO_KR);

    /** Wire value: {@code nl-NL}. */
    public static final LanguageLocale NL_NL = new LanguageLocale("nl-NL", Known.NL_NL);

    /** Wire value: {@code nl-BE}. */
    public static final LanguageLocale NL_BE = new LanguageLocale("nl-BE", Known.NL_BE);

    /** Wire value: {@code pl-PL}. */
    public static final LanguageLocale PL_PL = new LanguageLocale("pl-PL", Known.PL_PL);

    /** Wire value: {@code tr-TR}. */
    public static final LanguageLocale TR_TR = new LanguageLocale("tr-TR", Known.TR_TR);

    /** Wire value: {@code vi-VN}. */
    public static final LanguageLocale VI_VN = new LanguageLocale("vi-VN", Known.VI_VN);

    /** Wire value: {@code ro-RO}. */
    public static final LanguageLocale RO_RO = new LanguageLocale("ro-RO", Known.RO_RO);

    /** Wire value: {@code bg-BG}. */
    public static final LanguageLocale BG_BG = new LanguageLocale("bg-BG", Known.BG_BG);

    /** Wire value: {@code ca-ES}. */
    public static final LanguageLocale CA_ES = new LanguageLocale("ca-ES", Known.CA_ES);

    /** Wire value: {@code th-TH}. */
    public static final LanguageLocale TH_TH = new LanguageLocale("th-TH", Known.TH_TH);

    /** Wire value: {@code da-DK}. */
    public static final LanguageLocale DA_DK = new LanguageLocale("da-DK", Known.DA_DK);

    /** Wire value: {@code fi-FI}. */
    public static final LanguageLocale FI_FI = new LanguageLocale("fi-FI", Known.FI_FI);

    /** Wire value: {@code el-GR}. */
    public static final LanguageLocale EL_GR = new LanguageLocale("el-GR", Known.EL_GR);

    /** Wire value: {@code hu-HU}. */
    public static final LanguageLocale HU_HU = new LanguageLocale("hu-HU", Known.HU_HU);

    /** Wire value: {@code id-ID}. */
    public static final LanguageLocale ID_ID = new LanguageLocale("id-ID", Known.ID_ID);

    /** Wire value: {@code no-NO}. */
    public static final LanguageLocale NO_NO = new LanguageLocale("no-NO", Known.NO_NO);

    /** Wire value: {@code sk-SK}. */
    public static final LanguageLocale SK_SK = new LanguageLocale("sk-SK", Known.SK_SK);

    /** Wire value: {@code sv-SE}. */
    public static final LanguageLocale SV_SE = new LanguageLocale("sv-SE", Known.SV_SE);

    /** Wire value: {@code lt-LT}. */
    public static final LanguageLocale LT_LT = new LanguageLocale("lt-LT", Known.LT_LT);

    /** Wire value: {@code lv-LV}. */
    public static final LanguageLocale LV_LV = new LanguageLocale("lv-LV", Known.LV_LV);

    /** Wire value: {@code cs-CZ}. */
    public static final LanguageLocale CS_CZ = new LanguageLocale("cs-CZ", Known.CS_CZ);

    /** Wire value: {@code ms-MY}. */
    public static final LanguageLocale MS_MY = new LanguageLocale("ms-MY", Known.MS_MY);

    /** Wire value: {@code af-ZA}. */
    public static final LanguageLocale AF_ZA = new LanguageLocale("af-ZA", Known.AF_ZA);

    /** Wire value: {@code ar-SA}. */
    public static final LanguageLocale AR_SA = new LanguageLocale("ar-SA", Known.AR_SA);

    /** Wire value: {@code az-AZ}. */
    public static final LanguageLocale AZ_AZ = new LanguageLocale("az-AZ", Known.AZ_AZ);

    /** Wire value: {@code bs-BA}. */
    public static final LanguageLocale BS_BA = new LanguageLocale("bs-BA", Known.BS_BA);

    /** Wire value: {@code cy-GB}. */
    public static final LanguageLocale CY_GB = new LanguageLocale("cy-GB", Known.CY_GB);

    /** Wire value: {@code fa-IR}. */
    public static final LanguageLocale FA_IR = new LanguageLocale("fa-IR", Known.FA_IR);

    /** Wire value: {@code fil-PH}. */
    public static final LanguageLocale FIL_PH = new LanguageLocale("fil-PH", Known.FIL_PH);

    /** Wire value: {@code gl-ES}. */
    public static final LanguageLocale GL_ES = new LanguageLocale("gl-ES", Known.GL_ES);

    /** Wire value: {@code he-IL}. */
    public static final LanguageLocale HE_IL = new LanguageLocale("he-IL", Known.HE_IL);

    /** Wire value: {@code hr-HR}. */
    public static final LanguageLocale HR_HR = new LanguageLocale("hr-HR", Known.HR_HR);

    /** Wire value: {@code hy-AM}. */
    public static final LanguageLocale HY_AM = new LanguageLocale("hy-AM", Known.HY_AM);

    /** Wire value: {@code is-IS}. */
    public static final LanguageLocale IS_IS = new LanguageLocale("is-IS", Known.IS_IS);

    /** Wire value: {@code kk-KZ}. */
    public static final LanguageLocale KK_KZ = new LanguageLocale("kk-KZ", Known.KK_KZ);

    /** Wire value: {@code kn-IN}. */
    public static final LanguageLocale KN_IN = new LanguageLocale("kn-IN", Known.KN_IN);

    /** Wire value: {@code mk-MK}. */
    public static final LanguageLocale MK_MK = new LanguageLocale("mk-MK", Known.MK_MK);

    /** Wire value: {@code mr-IN}. */
    public static final LanguageLocale MR_IN = new LanguageLocale("mr-IN", Known.MR_IN);

    /** Wire value: {@code ne-NP}. */
    public static final LanguageLocale NE_NP = new LanguageLocale("ne-NP", Known.NE_NP);

    /** Wire value: {@code sl-SI}. */
    public static final LanguageLocale SL_SI = new LanguageLocale("sl-SI", Known.SL_SI);

    /** Wire value: {@code sr-RS}. */
    public static final LanguageLocale SR_RS = new LanguageLocale("sr-RS", Known.SR_RS);

    /** Wire value: {@code sw-KE}. */
    public static final LanguageLocale SW_KE = new LanguageLocale("sw-KE", Known.SW_KE);

    /** Wire value: {@code ta-IN}. */
    public static final LanguageLocale TA_IN = new LanguageLocale("ta-IN", Known.TA_IN);

    /** Wire value: {@code ur-IN}. */
    public static final LanguageLocale UR_IN = new LanguageLocale("ur-IN", Known.UR_IN);

    /** Wire value: {@code yue-CN}. */
    public static final LanguageLocale YUE_CN = new LanguageLocale("yue-CN", Known.YUE_CN);

    /** Wire value: {@code uk-UA}. */
    public static final LanguageLocale UK_UA = new LanguageLocale("uk-UA", Known.UK_UA);

    private static final List<LanguageLocale> KNOWN_VALUES = List.of(
            EN_US, EN_IN, EN_GB, EN_AU, EN_NZ, DE_DE, ES_ES, ES_419, HI_IN, FR_FR, FR_CA, JA_JP, PT_PT, PT_BR, ZH_CN,
            RU_RU, IT_IT, KO_KR, NL_NL, NL_BE, PL_PL, TR_TR, VI_VN, RO_RO, BG_BG, CA_ES, TH_TH, DA_DK, FI_FI, EL_GR,
            HU_HU, ID_ID, NO_NO, SK_SK, SV_SE, LT_LT, LV_LV, CS_CZ, MS_MY, AF_ZA, AR_SA, AZ_AZ, BS_BA, CY_GB, FA_IR,
            FIL_PH, GL_ES, HE_IL, HR_HR, HY_AM, IS_IS, KK_KZ, KN_IN, MK_MK, MR_IN, NE_NP, SL_SI, SR_RS, SW_KE, TA_IN,
            UR_IN, YUE_CN, UK_UA);

    private static final Map<String, LanguageLocale> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(LanguageLocale::asString, Function.identity()));

    private LanguageLocale(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LanguageLocale of(String value) {
        LanguageLocale known = BY_TEXT.get(value);
        return known == null ? new LanguageLocale(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<LanguageLocale> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code en-US}. */
        EN_US,

        /** Wire value: {@code en-IN}. */
        EN_IN,

        /** Wire value: {@code en-GB}. */
        EN_GB,

        /** Wire value: {@code en-AU}. */
        EN_AU,

        /** Wire value: {@code en-NZ}. */
        EN_NZ,

        /** Wire value: {@code de-DE}. */
        DE_DE,

        /** Wire value: {@code es-ES}. */
        ES_ES,

        /** Spanish of Latin America. Wire value: {@code es-419}. */
        ES_419,

        /** Wire value: {@code hi-IN}. */
        HI_IN,

        /** Wire value: {@code fr-FR}. */
        FR_FR,

        /** Wire value: {@code fr-CA}. */
        FR_CA,

        /** Wire value: {@code ja-JP}. */
        JA_JP,

        /** Wire value: {@code pt-PT}. */
        PT_PT,

        /** Wire value: {@code pt-BR}. */
        PT_BR,

        /** Wire value: {@code zh-CN}. */
        ZH_CN,

        /** Wire value: {@code ru-RU}. */
        RU_RU,

        /** Wire value: {@code it-IT}. */
        IT_IT,

        /** Wire value: {@code ko-KR}. */
        KO_KR,

        /** Wire value: {@code nl-NL}. */
        NL_NL,

        /** Wire value: {@code nl-BE}. */
        NL_BE,

        /** Wire value: {@code pl-PL}. */
        PL_PL,

        /** Wire value: {@code tr-TR}. */
        TR_TR,

        /** Wire value: {@code vi-VN}. */
        VI_VN,

        /** Wire value: {@code ro-RO}. */
        RO_RO,

        /** Wire value: {@code bg-BG}. */
        BG_BG,

        /** Wire value: {@code ca-ES}. */
        CA_ES,

        /** Wire value: {@code th-TH}. */
        TH_TH,

        /** Wire value: {@code da-DK}. */
        DA_DK,

        /** Wire value: {@code fi-FI}. */
        FI_FI,

        /** Wire value: {@code el-GR}. */
        EL_GR,

        /** Wire value: {@code hu-HU}. */
        HU_HU,

        /** Wire value: {@code id-ID}. */
        ID_ID,

        /** Wire value: {@code no-NO}. */
        NO_NO,

        /** Wire value: {@code sk-SK}. */
        SK_SK,

        /** Wire value: {@code sv-SE}. */
        SV_SE,

        /** Wire value: {@code lt-LT}. */
        LT_LT,

        /** Wire value: {@code lv-LV}. */
        LV_LV,

        /** Wire value: {@code cs-CZ}. */
        CS_CZ,

        /** Wire value: {@code ms-MY}. */
        MS_MY,

        /** Wire value: {@code af-ZA}. */
        AF_ZA,

        /** Wire value: {@code ar-SA}. */
        AR_SA,

        /** Wire value: {@code az-AZ}. */
        AZ_AZ,

        /** Wire value: {@code bs-BA}. */
        BS_BA,

        /** Wire value: {@code cy-GB}. */
        CY_GB,

        /** Wire value: {@code fa-IR}. */
        FA_IR,

        /** Wire value: {@code fil-PH}. */
        FIL_PH,

        /** Wire value: {@code gl-ES}. */
        GL_ES,

        /** Wire value: {@code he-IL}. */
        HE_IL,

        /** Wire value: {@code hr-HR}. */
        HR_HR,

        /** Wire value: {@code hy-AM}. */
        HY_AM,

        /** Wire value: {@code is-IS}. */
        IS_IS,

        /** Wire value: {@code kk-KZ}. */
        KK_KZ,

        /** Wire value: {@code kn-IN}. */
        KN_IN,

        /** Wire value: {@code mk-MK}. */
        MK_MK,

        /** Wire value: {@code mr-IN}. */
        MR_IN,

        /** Wire value: {@code ne-NP}. */
        NE_NP,

        /** Wire value: {@code sl-SI}. */
        SL_SI,

        /** Wire value: {@code sr-RS}. */
        SR_RS,

        /** Wire value: {@code sw-KE}. */
        SW_KE,

        /** Wire value: {@code ta-IN}. */
        TA_IN,

        /** Wire value: {@code ur-IN}. */
        UR_IN,

        /** Wire value: {@code yue-CN}. */
        YUE_CN,

        /** Wire value: {@code uk-UA}. */
        UK_UA
    }
}
