// What single programs write into cards beside the standard.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "base/mime_read.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "exchange/cards/vcard_card.hpp"
#include "exchange/source_text.hpp"

namespace nurture::exchange {
namespace {

std::vector<std::string> fields_of(std::string_view value, char separator) {
  std::vector<std::string> fields;
  for (const std::string& part : split_escaped(value, separator))
    fields.push_back(single_line(unescaped(part)));
  return fields;
}

std::string field(const std::vector<std::string>& fields, std::size_t i) {
  return i < fields.size() ? fields[i] : std::string();
}

std::optional<std::int64_t> days_number(std::string_view text) {
  text = base::trim(text);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

void set_cadence(CardDraft& draft, const ContentLine& line, const std::string& rule) {
  auto read = model::parse_rule(rule);
  if (const auto* why = std::get_if<std::string>(&read)) {
    draft.warn(line.number, *why + ": left out");
    return;
  }
  auto& cadence = draft.record.person.cadence;
  if (!cadence) cadence.emplace();
  cadence->rules.push_back(std::get<model::Rule>(std::move(read)));
}

void set_day(CardDraft& draft, const ContentLine& line, std::optional<base::Date>& into) {
  into = base::parse_iso(base::trim(line.value));
  if (!into)
    draft.warn(line.number,
               line.name + " '" + single_line(line.value) + "' is not a day: left out");
}

// Android: KIND;DATA1;DATA2;…, fifteen fields, whose meaning the kind tells.

constexpr std::array<std::string_view, 15> android_relations{
    "",       "assistant", "brother", "child",       "partner",  "father", "friend", "manager",
    "mother", "parent",    "partner", "referred by", "relative", "sister", "spouse"};
constexpr std::array<std::string_view, 4> android_days{"", "anniversary", "date", "birthday"};

/// The word for a type's number, or the person's own label.
template <typename Words>
std::string android_label(const Words& words, const std::vector<std::string>& fields) {
  const auto type = days_number(field(fields, 2)).value_or(0);
  if (type > 0 && type < static_cast<std::int64_t>(words.size()))
    return std::string(words[static_cast<std::size_t>(type)]);
  return field(fields, 3);
}

/// Quoted-printable even where no parameter says so.
std::string android_value(const ContentLine& line) {
  std::string plain = base::from_quoted_printable(line.value);
  return base::valid_utf8(plain) ? plain : line.value;
}

void read_android(CardDraft& draft, const ContentLine& line) {
  const auto fields = fields_of(android_value(line), ';');
  const std::string kind = field(fields, 0).substr(field(fields, 0).rfind('/') + 1);
  const std::string value = field(fields, 1);
  if (kind == "nickname") {
    draft.also.push_back({value, 1});
  } else if (kind == "relation") {
    add_relation(draft, android_label(android_relations, fields), value);
  } else if (kind == "contact_event") {
    const std::string label = android_label(android_days, fields);
    add_day(draft, line, value, label.empty() ? "date" : label);
  }
}

// frm.

/// "2w"; a month is 30 days there.
void read_frm_frequency(CardDraft& draft, const ContentLine& line) {
  constexpr std::int64_t month_days = 30, most_months = 1000;
  const std::string text = base::lower(base::trim(line.value));
  const auto months = text.ends_with('m') ? days_number(text.substr(0, text.size() - 1))
                                          : std::optional<std::int64_t>();
  if (months && *months > 0 && *months < most_months) {
    set_cadence(draft, line, "every " + std::to_string(*months * month_days) + " days");
  } else if (!text.empty()) {
    set_cadence(draft, line, "every " + text);
  }
}

void read_frm_ignore(CardDraft& draft, const ContentLine& line) {
  if (base::lower(base::trim(line.value)) == "true") draft.record.person.cadence.emplace();
}

void read_snooze(CardDraft& draft, const ContentLine& line) {
  set_day(draft, line, draft.record.person.snooze);
}

// knotter.

void read_knotter_cadence(CardDraft& draft, const ContentLine& line) {
  set_cadence(draft, line, "every " + single_line(line.value) + " days");
}

/// In seconds since 1970. Only one to come keeps somebody off the agenda.
void read_knotter_next(CardDraft& draft, const ContentLine& line) {
  constexpr std::int64_t seconds_of_day = 86'400;
  const auto seconds = days_number(line.value);
  if (!seconds) return;
  const std::int64_t days = *seconds / seconds_of_day;
  if (days <= draft.options.today.days || days > base::last_day.days) return;
  draft.record.person.snooze = base::Date{static_cast<std::int32_t>(days)};
}

void read_knotter_day(CardDraft& draft, const ContentLine& line) {
  const auto fields = base::split(unescaped(line.value), '|');
  std::string what = single_line(field(fields, 2));
  if (what.empty()) what = single_line(base::join(base::split(field(fields, 0), '_'), " "));
  add_day(draft, line, field(fields, 1), what.empty() ? "date" : what);
}

// Ours.

template <std::string model::Contact::*key>
void read_own_text(CardDraft& draft, const ContentLine& line) {
  draft.record.person.*key = single_line(unescaped(line.value));
}

void read_own_met(CardDraft& draft, const ContentLine& line) {
  draft.record.person.met = prose(unescaped(line.value));
}

template <std::vector<std::string> model::Contact::*key>
void read_own_words(CardDraft& draft, const ContentLine& line) {
  for (const std::string& word : fields_of(line.value, ','))
    add_word(draft.record.person.*key, word);
}

template <std::optional<base::Date> model::Contact::*key>
void read_own_day(CardDraft& draft, const ContentLine& line) {
  set_day(draft, line, draft.record.person.*key);
}

void read_own_cadence(CardDraft& draft, const ContentLine& line) {
  const std::string rule = single_line(unescaped(line.value));
  if (rule == "none") {
    draft.record.person.cadence.emplace();
  } else {
    set_cadence(draft, line, rule);
  }
}

void read_own_warmth(CardDraft& draft, const ContentLine& line) {
  const std::string_view text = base::trim(line.value);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (whole && value >= 0 && value <= 1) draft.record.person.warmth = value;
}

void pass_over(CardDraft& /*draft*/, const ContentLine& /*line*/) {}

void read_group_as_tag(CardDraft& draft, const ContentLine& line) {
  add_word(draft.record.person.tags, single_line(unescaped(line.value)));
}

struct DialectRow {
  std::string_view name;
  void (*read)(CardDraft&, const ContentLine&);
};

constexpr std::array dialect_rows{
    DialectRow{"x-android-custom", read_android},
    DialectRow{"x-frm-frequency", read_frm_frequency},
    DialectRow{"x-frm-group", read_group_as_tag},
    DialectRow{"x-frm-snooze-until", read_snooze},
    DialectRow{"x-frm-ignore", read_frm_ignore},
    DialectRow{"x-knotter-cadence-days", read_knotter_cadence},
    DialectRow{"x-knotter-next-touchpoint", read_knotter_next},
    DialectRow{"x-knotter-date", read_knotter_day},
    DialectRow{"x-nurture-id", pass_over},
    DialectRow{"x-nurture-sum", pass_over},
    DialectRow{"x-nurture-level", read_own_text<&model::Contact::level>},
    DialectRow{"x-nurture-role", read_own_text<&model::Contact::role>},
    DialectRow{"x-nurture-owner", read_own_text<&model::Contact::owner>},
    DialectRow{"x-nurture-rating", read_own_text<&model::Contact::rating>},
    DialectRow{"x-nurture-segment", read_own_text<&model::Contact::segment>},
    DialectRow{"x-nurture-met", read_own_met},
    DialectRow{"x-nurture-source", read_own_words<&model::Contact::source>},
    DialectRow{"x-nurture-formerly", read_own_words<&model::Contact::formerly>},
    DialectRow{"x-nurture-since", read_own_day<&model::Contact::since>},
    DialectRow{"x-nurture-reviewed", read_own_day<&model::Contact::reviewed>},
    DialectRow{"x-nurture-snooze", read_own_day<&model::Contact::snooze>},
    DialectRow{"x-nurture-archived", read_own_day<&model::Contact::archived>},
    DialectRow{"x-nurture-cadence", read_own_cadence},
    DialectRow{"x-nurture-warmth", read_own_warmth},
};

}  // namespace

void add_relation(CardDraft& draft, std::string_view label, std::string_view name) {
  Relation made;
  made.label = base::lower(single_line(label));
  made.name = single_line(name);
  if (made.name.empty() || made.name.starts_with("urn:")) return;
  std::string letters = made.label;
  std::erase_if(letters, [](char c) { return c == ' ' || c == '-' || c == '_'; });
  if (letters == "referredby") {
    made.kind = Relation::Kind::referred_by;
    made.label = "referred by";
  }
  auto& known = draft.record.relations;
  if (std::ranges::find(known, made) == known.end()) known.push_back(std::move(made));
}

bool tells_something(const ContentLine& line) {
  constexpr std::array<std::string_view, 22> of_the_card{
      "version",     "prodid",          "rev",
      "sort-string", "class",           "mailer",
      "name",        "source",          "profile",
      "label",       "agent",           "clientpidmap",
      "xml",         "x-ablabel",       "x-abuid",
      "x-abadr",     "caluri",          "caladruri",
      "fburl",       "x-radicale-name", "x-ms-cardpicture",
      "calscale"};
  return !base::blank(line.value) && !line.name.starts_with("x-nurture-") &&
         std::ranges::find(of_the_card, line.name) == of_the_card.end();
}

bool read_dialect(CardDraft& draft, const ContentLine& line) {
  const auto row = std::ranges::find(dialect_rows, line.name, &DialectRow::name);
  if (row == dialect_rows.end()) return false;
  row->read(draft, line);
  return true;
}

}  // namespace nurture::exchange
