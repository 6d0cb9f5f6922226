package dev.retell4j.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializer;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.io.IOException;
import java.util.Map;

/** Writes an object: its fields, then its extra properties, which replace fields of the same name. */
final class ObjectWriter extends BeanSerializer {
    private static final long serialVersionUID = 1L;

    ObjectWriter(BeanSerializer source) {
        super(source);
    }

    @Override
    protected void serializeFields(Object bean, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        Map<String, Json> extra = ((RetellObject) bean).extraProperties();
        for (BeanPropertyWriter field : _props) {
            String name = field.getName();
            if (name.equals(JsonCodec.EXTRA) || extra.containsKey(name)) {
                continue;
            }
            try {
                field.serializeAsField(bean, generator, provider);
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                wrapAndThrow(provider, e, bean, name);
            }
        }
        for (Map.Entry<String, Json> property : extra.entrySet()) {
            generator.writeFieldName(property.getKey());
            provider.defaultSerializeValue(property.getValue(), generator);
        }
    }
}
