package dev.retell4j.everyoperation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.account.ApiKeyInfo;
import dev.retell4j.account.Concurrency;
import dev.retell4j.assets.Asset;
import dev.retell4j.exports.ExportChannel;
import dev.retell4j.exports.ExportRequest;
import dev.retell4j.exports.ExportRequestStatus;
import dev.retell4j.types.FileUpload;
import dev.retell4j.types.Upload;
import dev.retell4j.voices.CommunityVoice;
import dev.retell4j.voices.CommunityVoiceAdd;
import dev.retell4j.voices.CommunityVoiceProvider;
import dev.retell4j.voices.Voice;
import dev.retell4j.voices.VoiceClone;
import dev.retell4j.voices.VoiceCloneProvider;
import dev.retell4j.voices.VoiceProvider;
import dev.retell4j.voices.VoiceSearch;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What belongs to the workspace as a whole: its voices, assets and exports, its key and its limits. */
class AccountOperationsTest extends Performed {
    @Test
    @Performs("voiceList")
    void listVoices_showsThoseThatAgentsCanUse() {
        assertThat(retell.voices().list()).extracting(Voice::voiceId).contains("retell-Cimo", "11labs-Adrian");
    }

    @Test
    @Performs("voiceRetrieve")
    void retrieveVoice_isTheListedOne() {
        Voice voice = retell.voices().retrieve("11labs-Adrian");

        assertThat(voice.provider()).isEqualTo(VoiceProvider.ELEVENLABS);
        assertThat(retell.voices().list()).contains(voice);
    }

    @Test
    @Performs("voiceSearch")
    void searchVoices_findsThoseThatAreDescribedSo() {
        assertThat(warm())
                .isNotEmpty()
                .allSatisfy(
                        voice -> assertThat(voice.description().orElseThrow()).contains("warm"));
    }

    @Test
    @Performs("voiceAddResource")
    void addCommunityVoice_isThenOneOfOurs() {
        CommunityVoice found = warm().get(0);

        Voice voice = retell.voices()
                .addCommunityVoice(CommunityVoiceAdd.builder()
                        .voiceName("Front desk")
                        .voiceProvider(CommunityVoiceProvider.ELEVENLABS)
                        .providerVoiceId(found.providerVoiceId().orElseThrow())
                        .publicUserId(found.publicUserId().orElseThrow())
                        .build());

        assertThat(voice.voiceName()).isEqualTo("Front desk");
        assertThat(retell.voices().list()).contains(voice);
    }

    @Test
    @Performs("voiceClone")
    void cloneVoice_isThenOneOfOurs() {
        Voice voice = retell.voices()
                .clone(VoiceClone.builder()
                        .voiceName("Owner")
                        .voiceProvider(VoiceCloneProvider.ELEVENLABS)
                        .files(List.of(Upload.of("first.mp3", new byte[1000]), Upload.of("second.mp3", new byte[1000])))
                        .build());

        assertThat(voice.voiceName()).isEqualTo("Owner");
        assertThat(retell.voices().retrieve(voice.voiceId())).isEqualTo(voice);
    }

    @Test
    @Performs("assetCreate")
    void createAsset_describesTheFile() {
        Asset asset = retell.assets()
                .create(FileUpload.builder()
                        .file(Upload.of("music.mp3", new byte[1000]))
                        .build());

        assertThat(asset.fileName()).hasValue("music.mp3");
        assertThat(asset.fileSize()).hasValue(1000);
        assertThat(asset.contentType()).hasValue("audio/mpeg");
        assertThat(asset.assetId()).isPresent();
    }

    @Test
    @Performs("exportRequestList")
    void listExports_pages_showThoseOfTheDashboard() {
        String id = simulator.requestExport(ExportChannel.CHAT, ZoneId.of("Europe/Vienna"));
        simulator.time().advanceToQuiet();

        ExportRequest newest =
                retell.exportRequests().list().pageSize(1).stream().toList().get(0);

        assertThat(newest.exportRequestId()).hasValue(id);
        assertThat(newest.channel()).hasValue(ExportChannel.CHAT);
        assertThat(newest.status()).hasValue(ExportRequestStatus.COMPLETED);
        assertThat(newest.url()).isPresent();
    }

    @Test
    @Performs("identityRetrieve")
    void identity_namesKeyAndOrganisation() {
        ApiKeyInfo info = retell.identity().retrieve();

        assertThat(info.apiKeyName()).isPresent();
        assertThat(info.orgName()).isNotEmpty();
    }

    @Test
    @Performs("concurrencyRetrieve")
    void concurrency_isThatOfTheWorkspace() {
        Concurrency concurrency = retell.concurrency().retrieve();

        assertThat(concurrency.currentConcurrency()).hasValue(0);
        assertThat(concurrency.concurrencyLimit()).hasValue(20);
    }

    private List<CommunityVoice> warm() {
        return retell.voices()
                .search(VoiceSearch.builder()
                        .searchQuery("warm")
                        .voiceProvider(CommunityVoiceProvider.ELEVENLABS)
                        .build())
                .voices();
    }
}
