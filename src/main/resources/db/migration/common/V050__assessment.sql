-- What somebody judged when classifying: the three factors and the six impacts, with who, when and why. Every judgement is kept.
create table assessment_classification (
    id bigint generated always as identity primary key,
    incident varchar(20) not null,
    category varchar(40) not null,
    sub_kind varchar(60) not null,
    system_importance varchar(40) not null,
    business_loss varchar(40) not null,
    social_impact varchar(40) not null,
    impact_financial integer not null,
    impact_commercial integer not null,
    impact_personal_information integer not null,
    impact_legal integer not null,
    impact_operations integer not null,
    impact_goodwill integer not null,
    why varchar(20000) not null,
    classified_by varchar(64) not null,
    classified_at timestamp(6) with time zone not null
);
create index assessment_classification_by_incident on assessment_classification (incident, id);

-- The severity that the decision tables proposed for a classification, with the versions and rules that said so.
create table assessment_proposal (
    id bigint generated always as identity primary key,
    incident varchar(20) not null,
    severity integer not null,
    factor_class integer not null,
    impact_class integer not null,
    decisions varchar(400) not null,
    rules varchar(2000) not null,
    basis varchar(1500) not null,
    proposed_at timestamp(6) with time zone not null
);
create index assessment_proposal_by_incident on assessment_proposal (incident, id);
