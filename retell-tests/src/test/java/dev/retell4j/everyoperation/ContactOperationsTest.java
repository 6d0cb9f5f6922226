package dev.retell4j.everyoperation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.contacts.Contact;
import dev.retell4j.contacts.ContactBackfill;
import dev.retell4j.contacts.ContactCall;
import dev.retell4j.contacts.ContactConversation;
import dev.retell4j.contacts.ContactCreate;
import dev.retell4j.contacts.ContactImportCreate;
import dev.retell4j.contacts.ContactImportFile;
import dev.retell4j.contacts.ContactListRequest;
import dev.retell4j.contacts.ContactUpdate;
import dev.retell4j.crm.CrmAnalysisDataMapping;
import dev.retell4j.crm.CrmConfigUpdate;
import dev.retell4j.crm.CrmField;
import dev.retell4j.crm.CrmFieldType;
import dev.retell4j.crm.CrmUpdateMode;
import dev.retell4j.crm.FieldMapping;
import dev.retell4j.types.FileUpload;
import dev.retell4j.types.JobProgress;
import dev.retell4j.types.JobStatus;
import dev.retell4j.types.Json;
import dev.retell4j.types.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactOperationsTest extends Performed {
    @Test
    @Performs("contactCreate")
    void create_fields_areThoseThatWereSent() {
        retell.crm()
                .update(CrmConfigUpdate.builder().customFields(List.of(mood())).build());

        Contact contact = retell.contacts()
                .create(ContactCreate.builder()
                        .phoneNumber(OTHER_NUMBER)
                        .firstName("Ada")
                        .tags(List.of("regular"))
                        .customFields(Json.of(Map.of("mood", "Positive")))
                        .build());

        assertThat(contact.phoneNumber()).isEqualTo(OTHER_NUMBER);
        assertThat(contact.firstName()).hasValue("Ada");
        assertThat(contact.tags()).containsExactly("regular");
        assertThat(contact.customFields()).hasValue(Json.of(Map.of("mood", "Positive")));
    }

    @Test
    @Performs("contactGet")
    void get_isTheOneThatWasCreated() {
        Contact contact = ada();

        assertThat(retell.contacts().get(contact.contactId())).isEqualTo(contact);
    }

    @Test
    @Performs("contactGetByPhone")
    void getByPhone_isTheOneThatWasCreated() {
        Contact contact = ada();

        assertThat(retell.contacts().getByPhone(OTHER_NUMBER)).isEqualTo(contact);
    }

    @Test
    @Performs("contactUpdate")
    void update_changesOnlyWhatIsSent() {
        Contact contact = ada();

        Contact changed = retell.contacts()
                .update(
                        contact.contactId(),
                        ContactUpdate.builder().lastName("Brun").doNotCall(true).build());

        assertThat(changed.firstName()).hasValue("Ada");
        assertThat(changed.lastName()).hasValue("Brun");
        assertThat(changed.doNotCall()).hasValue(true);
    }

    @Test
    @Performs("contactList")
    void list_pagesAndSearch_showThem() {
        String ada = ada().contactId();
        String bo = retell.contacts()
                .create(ContactCreate.builder().phoneNumber("+14155550143").build())
                .contactId();

        assertThat(retell.contacts().list().pageSize(1).stream().map(Contact::contactId))
                .containsExactlyInAnyOrder(ada, bo);
        assertThat(retell
                        .contacts()
                        .list(ContactListRequest.builder().searchQuery("ada").build())
                        .stream()
                        .map(Contact::contactId))
                .containsExactly(ada);
    }

    @Test
    @Performs("contactDelete")
    void delete_isGone() {
        String contactId = ada().contactId();

        retell.contacts().delete(contactId);

        isGone(404, () -> retell.contacts().get(contactId));
    }

    @Test
    @Performs("contactListConversations")
    void listConversations_showsTheCallsWithTheContact() {
        String contactId = ada().contactId();
        String callId = call();

        List<ContactConversation> conversations =
                retell.contacts().listConversations(contactId).stream().toList();

        assertThat(conversations)
                .singleElement()
                .isInstanceOfSatisfying(
                        ContactCall.class, call -> assertThat(call.callId()).isEqualTo(callId));
        assertThat(retell.contacts().get(contactId).conversationCount()).hasValue(1);
    }

    @Test
    @Performs("contactUploadImportFile")
    void uploadImportFile_givesAnIdForTheImport() {
        ContactImportFile file = upload();

        assertThat(file.fileName()).hasValue("people.csv");
        assertThat(file.uploadId().orElseThrow()).isNotEmpty();
    }

    @Test
    @Performs("contactCreateImport")
    void createImport_rowsBecomeContacts() {
        JobProgress queued = startImport();
        simulator.time().advanceToQuiet();

        assertThat(queued.status()).isEqualTo(JobStatus.QUEUED);
        assertThat(retell.contacts().getByPhone("+14155550143").firstName()).hasValue("Bo");
    }

    @Test
    @Performs("contactGetImport")
    void getImport_later_countsTheRows() {
        startImport();
        simulator.time().advanceToQuiet();

        JobProgress done = retell.contacts().getImport();

        assertThat(done.status()).isEqualTo(JobStatus.IDLE);
        assertThat(done.succeeded()).hasValue(1);
        assertThat(done.failed()).hasValue(1);
    }

    @Test
    @Performs("contactBackfillAnalysisData")
    void backfillAnalysisData_fillsFieldsFromEarlierCalls() {
        String contactId = ada().contactId();
        call();

        JobProgress queued = startBackfill();
        simulator.time().advanceToQuiet();

        assertThat(queued.status()).isEqualTo(JobStatus.QUEUED);
        assertThat(retell.contacts().get(contactId).customFields().orElseThrow().text())
                .contains("mood");
    }

    @Test
    @Performs("contactGetBackfillJobStatus")
    void getBackfillJobStatus_later_countsTheCalls() {
        ada();
        call();
        startBackfill();
        simulator.time().advanceToQuiet();

        JobProgress done = retell.contacts().getBackfillJobStatus();

        assertThat(done.status()).isEqualTo(JobStatus.IDLE);
        assertThat(done.succeeded()).hasValue(1);
    }

    private Contact ada() {
        return retell.contacts()
                .create(ContactCreate.builder()
                        .phoneNumber(OTHER_NUMBER)
                        .firstName("Ada")
                        .build());
    }

    private String call() {
        number(agent());
        String callId = retell.calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber(OWN_NUMBER)
                        .toNumber(OTHER_NUMBER)
                        .build())
                .callId();
        simulator.time().advanceToQuiet();
        return callId;
    }

    private ContactImportFile upload() {
        byte[] file = "Phone,Name\r\n(415) 555-0143,Bo\r\nnone,Cy\r\n".getBytes(StandardCharsets.UTF_8);
        return retell.contacts()
                .uploadImportFile(
                        FileUpload.builder().file(Upload.of("people.csv", file)).build());
    }

    private JobProgress startImport() {
        return retell.contacts()
                .createImport(ContactImportCreate.builder()
                        .uploadId(upload().uploadId().orElseThrow())
                        .columnMapping(List.of(column("Phone", "phone_number"), column("Name", "first_name")))
                        .build());
    }

    private static FieldMapping column(String column, String field) {
        return FieldMapping.builder().externalFieldName(column).fieldName(field).build();
    }

    private JobProgress startBackfill() {
        retell.crm()
                .update(CrmConfigUpdate.builder()
                        .customFields(List.of(mood()))
                        .crmAnalysisDataMappings(List.of(CrmAnalysisDataMapping.builder()
                                .analysisDataName("user_sentiment")
                                .fieldName("mood")
                                .updateMode(CrmUpdateMode.OVERWRITE)
                                .build()))
                        .build());
        return retell.contacts()
                .backfillAnalysisData(ContactBackfill.builder()
                        .backfillAttributes(List.of("mood"))
                        .build());
    }

    private static CrmField mood() {
        return CrmField.builder().name("mood").type(CrmFieldType.STRING).build();
    }
}
