import type { Column, EntitySet } from '@wian/reporting-domain';

const NAMESPACE = 'Wian.Reporting';
const VOCABULARIES = 'https://oasis-tcs.github.io/odata-vocabularies/vocabularies';

/** The model as CSDL XML (OData CSDL v4.01 §3): columns described in English by the standard term, in Thai by our own. */
export const csdlOf = (sets: readonly EntitySet[]): string => `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
${reference('Core')}
${reference('Capabilities')}
  <edmx:DataServices>
    <Schema Namespace="${NAMESPACE}" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <Term Name="DescriptionTh" Type="Edm.String" AppliesTo="EntityType Property"/>
      <Term Name="asOf" Type="Edm.DateTimeOffset"/>
      <Term Name="eventsBehind" Type="Edm.Int32"/>
      <Term Name="lagSeconds" Type="Edm.Int32"/>
${sets.map(entityType).join('\n')}
      <EntityContainer Name="Container">
${sets.map(({ name, entity }) => `        <EntitySet Name="${name}" EntityType="${NAMESPACE}.${entity}"/>`).join('\n')}
        <Annotation Term="Org.OData.Capabilities.V1.ConformanceLevel" EnumMember="Org.OData.Capabilities.V1.ConformanceLevelType/Minimal"/>
        <Annotation Term="Org.OData.Capabilities.V1.BatchSupported" Bool="false"/>
        <Annotation Term="Org.OData.Capabilities.V1.FilterFunctions">
          <Collection><String>contains</String><String>startswith</String><String>endswith</String></Collection>
        </Annotation>
      </EntityContainer>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
`;

const reference = (name: string): string => {
  const namespace = `Org.OData.${name}.V1`;
  return `  <edmx:Reference Uri="${VOCABULARIES}/${namespace}.xml"><edmx:Include Namespace="${namespace}"/></edmx:Reference>`;
};

const entityType = (set: EntitySet): string => `      <EntityType Name="${set.entity}">
        <Key><PropertyRef Name="${set.key}"/></Key>
${set.columns.map(property).join('\n')}
${descriptions(set, '        ')}
      </EntityType>`;

const property = (column: Column): string => {
  const precision = column.type === 'Edm.DateTimeOffset' ? ' Precision="3"' : '';
  return `        <Property Name="${column.name}" Type="${column.type}" Nullable="${column.nullable}"${precision}>
${descriptions(column, '          ')}
        </Property>`;
};

const descriptions = ({ en, th }: { readonly en: string; readonly th: string }, indent: string): string =>
  [
    `${indent}<Annotation Term="Org.OData.Core.V1.Description" String="${escaped(en)}"/>`,
    `${indent}<Annotation Term="${NAMESPACE}.DescriptionTh" String="${escaped(th)}"/>`,
  ].join('\n');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
