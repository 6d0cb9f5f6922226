package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A single language choice of an agent, a language with its region, or the older choice of several languages at once.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class Language extends OpenEnum<Language.Known> {
    /** Wire value: {@code en-US}. */
    public static final Language EN_US = new Language("en-US", Known.EN_US);

    /** Wire value: {@code en-IN}. */
    public static final Language EN_IN = new Language("en-IN", Known.EN_IN);

    /** Wire value: {@code en-GB}. */
    public static final Language EN_GB = new Language("en-GB", Known.EN_GB);

    /** Wire value: {@code en-AU}. */
    public static final Language EN_AU = new Language("en-AU", Known.EN_AU);

    /** Wire value: {@code en-NZ}. */
    public static final Language EN_NZ = new Language("en-NZ", Known.EN_NZ);

    /** Wire value: {@code de-DE}. */
    public static final Language DE_DE = new Language("de-DE", Known.DE_DE);

    /** Wire value: {@code es-ES}. */
    public static final Language ES_ES = new Language("es-ES", Known.ES_ES);

    /** Spanish of Latin America. Wire value: {@code es-419}. */
    public static final Language ES_419 = new Language("es-419", Known.ES_419);

    /** Wire value: {@code hi-IN}. */
    public static final Language HI_IN = new Language("hi-IN", Known.HI_IN);

    /** Wire value: {@code fr-FR}. */
    public static final Language FR_FR = new Language("fr-FR", Known.FR_FR);

    /** Wire value: {@code fr-CA}. */
    public static final Language FR_CA = new Language("fr-CA", Known.FR_CA);

    /** Wire value: {@code ja-JP}. */
    public static final Language JA_JP = new Language("ja-JP", Known.JA_JP);

    /** Wire value: {@code pt-PT}. */
    public static final Language PT_PT = new Language("pt-PT", Known.PT_PT);

    /** Wire value: {@code pt-BR}. */
    public static final Language PT_BR = new Language("pt-BR", Known.PT_BR);

    /** Wire value: {@code zh-CN}. */
    public static final Language ZH_CN = new Language("zh-CN", Known.ZH_CN);

    /** Wire value: {@code ru-RU}. */
    public static final Language RU_RU = new Language("ru-RU", Known.RU_RU);

    /** Wire value: {@code it-IT}. */
    public static final Language IT_IT = new Language("it-IT", Known.IT_IT);

    /** Wire value: {@code ko-KR}. */
    public static final Language KO_KR = new Language("ko-KR", Known.KO_KR);

    /** Wire value: {@code nl-NL}. */
    public static final Language NL_NL = new Language("nl-NL", Known.NL_NL);

    /** Wire value: {@code nl-BE}. */
    public static final Language NL_BE = new Language("nl-BE", Known.NL_BE);

    /** Wire value: {@code pl-PL}. */
    public static final Language PL_PL = new Language("pl-PL", Known.PL_PL);

    /** Wire value: {@code tr-TR}. */
    public static final Language TR_TR = new Language("tr-TR", Known.TR_TR);

    /** Wire value: {@code vi-VN}. */
    public static final Language VI_VN = new Language("vi-VN", Known.VI_VN);

    /** Wire value: {@code ro-RO}. */
    public static final Language RO_RO = new Language("ro-RO", Known.RO_RO);

    /** Wire value: {@code bg-BG}. */
    public static final Language BG_BG = new Language("bg-BG", Known.BG_BG);

    /** Wire value: {@code ca-ES}. */
    public static final Language CA_ES = new Language("ca-ES", Known.CA_ES);

    /** Wire value: {@code th-TH}. */
    public static final Language TH_TH = new Language("th-TH", Known.TH_TH);

    /** Wire value: {@code da-DK}. */
    public static final Language DA_DK = new Language("da-DK", Known.DA_DK);

    /** Wire value: {@code fi-FI}. */
    public static final Language FI_FI = new Language("fi-FI", Known.FI_FI);

    /** Wire value: {@code el-GR}. */
    public static final Language EL_GR = new Language("el-GR", Known.EL_GR);

    /** Wire value: {@code hu-HU}. */
    public static final Language HU_HU = new Language("hu-HU", Known.HU_HU);

    /** Wire value: {@code id-ID}. */
    public static final Language ID_ID = new Language("id-ID", Known.ID_ID);

    /** Wire value: {@code no-NO}. */
    public static final Language NO_NO = new Language("no-NO", Known.NO_NO);

    /** Wire value: {@code sk-SK}. */
    public static final Language SK_SK = new Language("sk-SK", Known.SK_SK);

    /** Wire value: {@code sv-SE}. */
    public static final Language SV_SE = new Language("sv-SE", Known.SV_SE);

    /** Wire value: {@code lt-LT}. */
    public static final Language LT_LT = new Language("lt-LT", Known.LT_LT);

    /** Wire value: {@code lv-LV}. */
    public static final Language LV_LV = new Language("lv-LV", Known.LV_LV);

    /** Wire value: {@code cs-CZ}. */
    public static final Language CS_CZ = new Language("cs-CZ", Known.CS_CZ);

    /** Wire value: {@code ms-MY}. */
    public static final Language MS_MY = new Language("ms-MY", Known.MS_MY);

    /** Wire value: {@code af-ZA}. */
    public static final Language AF_ZA = new Language("af-ZA", Known.AF_ZA);

    /** Wire value: {@code ar-SA}. */
    public static final Language AR_SA = new Language("ar-SA", Known.AR_SA);

    /** Wire value: {@code az-AZ}. */
    public static final Language AZ_AZ = new Language("az-AZ", Known.AZ_AZ);

    /** Wire value: {@code bs-BA}. */
    public static final Language BS_BA = new Language("bs-BA", Known.BS_BA);

    /** Wire value: {@code cy-GB}. */
    public static final Language CY_GB = new Language("cy-GB", Known.CY_GB);

    /** Wire value: {@code fa-IR}. */
    public static final Language FA_IR = new Language("fa-IR", Known.FA_IR);

    /** Wire value: {@code fil-PH}. */
    public static final Language FIL_PH = new Language("fil-PH", Known.FIL_PH);

    /** Wire value: {@code gl-ES}. */
    public static final Language GL_ES = new Language("gl-ES", Known.GL_ES);

    /** Wire value: {@code he-IL}. */
    public static final Language HE_IL = new Language("he-IL", Known.HE_IL);

    /** Wire value: {@code hr-HR}. */
    public static final Language HR_HR = new Language("hr-HR", Known.HR_HR);

    /** Wire value: {@code hy-AM}. */
    public static final Language HY_AM = new Language("hy-AM", Known.HY_AM);

    /** Wire value: {@code is-IS}. */
    public static final Language IS_IS = new Language("is-IS", Known.IS_IS);

    /** Wire value: {@code kk-KZ}. */
    public static final Language KK_KZ = new Language("kk-KZ", Known.KK_KZ);

    /** Wire value: {@code kn-IN}. */
    public static final Language KN_IN = new Language("kn-IN", Known.KN_IN);

    /** Wire value: {@code mk-MK}. */
    public static final Language MK_MK = new Language("mk-MK", Known.MK_MK);

    /** Wire value: {@code mr-IN}. */
    public static final Language MR_IN = new Language("mr-IN", Known.MR_IN);

    /** Wire value: {@code ne-NP}. */
    public static final Language NE_NP = new Language("ne-NP", Known.NE_NP);

    /** Wire value: {@code sl-SI}. */
    public static final Language SL_SI = new Language("sl-SI", Known.SL_SI);

    /** Wire value: {@code sr-RS}. */
    public static final Language SR_RS = new Language("sr-RS", Known.SR_RS);

    /** Wire value: {@code sw-KE}. */
    public static final Language SW_KE = new Language("sw-KE", Known.SW_KE);

    /** Wire value: {@code ta-IN}. */
    public static final Language TA_IN = new Language("ta-IN", Known.TA_IN);

    /** Wire value: {@code ur-IN}. */
    public static final Language UR_IN = new Language("ur-IN", Known.UR_IN);

    /** Wire value: {@code yue-CN}. */
    public static final Language YUE_CN = new Language("yue-CN", Known.YUE_CN);

    /** Wire value: {@code uk-UA}. */
    public static final Language UK_UA = new Language("uk-UA", Known.UK_UA);

    /** Several languages at once. Deprecated by Retell in favour of a list of locales. Wire value: {@code multi}. */
    public static final Language MULTI = new Language("multi", Known.MULTI);

    private static final List<Language> KNOWN_VALUES = List.of(
            EN_US, EN_IN, EN_GB, EN_AU, EN_NZ, DE_DE, ES_ES, ES_419, HI_IN, FR_FR, FR_CA, JA_JP, PT_PT, PT_BR, ZH_CN,
            RU_RU, IT_IT, KO_KR, NL_NL, NL_BE, PL_PL, TR_TR, VI_VN, RO_RO, BG_BG, CA_ES, TH_TH, DA_DK, FI_FI, EL_GR,
            HU_HU, ID_ID, NO_NO, SK_SK, SV_SE, LT_LT, LV_LV, CS_CZ, MS_MY, AF_ZA, AR_SA, AZ_AZ, BS_BA, CY_GB, FA_IR,
            FIL_PH, GL_ES, HE_IL, HR_HR, HY_AM, IS_IS, KK_KZ, KN_IN, MK_MK, MR_IN, NE_NP, SL_SI, SR_RS, SW_KE, TA_IN,
            UR_IN, YUE_CN, UK_UA, MULTI);

    private static final Map<String, Language> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(Language::asString, Function.identity()));

    private Language(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Language of(String value) {
        Language known = BY_TEXT.get(value);
        return known == null ? new Language(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<Language> knownValues() {
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
        UK_UA,

        /**
         * Several languages at once. Deprecated by Retell in favour of a list of locales. Wire value: {@code multi}.
         */
        MULTI
    }
}
