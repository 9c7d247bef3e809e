// One card: its lines, and what a person's record has of them.
#include "exchange/cards/vcard_card.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <span>
#include <utility>

#include "base/strings.hpp"
#include "base/timezone.hpp"
#include "exchange/source_text.hpp"
#include "model/addresses.hpp"

namespace nurture::exchange {
namespace {

constexpr int not_preferred = 101;  // PREF goes from 1 to 100
constexpr int last_choice = 1000;   // a fax is no number to call

// More than anybody has: each value is compared with those before it. One more is kept until it is
// said that there are more.
constexpr std::size_t most_values = 1'000, kept_values = most_values + 1;

int rank_of(const ContentLine& line) {
  const std::string_view given = parameter(line, "pref");
  int rank = 0;
  for (const char c : given.substr(0, 3)) {
    if (c < '0' || c > '9') break;
    rank = rank * 10 + (c - '0');
  }
  if (rank > 0) return rank;
  return has_type(line, "pref") ? 1 : not_preferred;
}

void add_text(std::vector<Ranked>& to, const ContentLine& line, std::string text, int more = 0) {
  if (!text.empty() && to.size() < kept_values)
    to.push_back({std::move(text), rank_of(line) + more});
}

void add_ranked(std::vector<Ranked>& to, const ContentLine& line, std::string_view value,
                int more = 0) {
  add_text(to, line, single_line(value), more);
}

/// The preferred first; each once.
std::vector<std::string> in_order(std::vector<Ranked> all) {
  if (!std::ranges::is_sorted(all, {}, &Ranked::rank))
    std::ranges::stable_sort(all, {}, &Ranked::rank);
  std::vector<std::string> values;
  for (Ranked& one : all) add_word(values, one.value);
  return values;
}

std::string first(const std::vector<Ranked>& all) {
  const Ranked* best = nullptr;
  for (const Ranked& one : all)
    if (!base::blank(one.value) && (best == nullptr || one.rank < best->rank)) best = &one;
  return best != nullptr ? best->value : std::string();
}

std::vector<std::string> components_of(const ContentLine& line, char separator) {
  std::vector<std::string> parts;
  for (const std::string& part : split_escaped(line.value, separator))
    parts.push_back(single_line(unescaped(part)));
  return parts;
}

/// Taken apart only where there is no FN: see below.
void read_composed_name(CardDraft& draft, const ContentLine& line) {
  if (draft.composed_names.size() < most_values) draft.composed_names.push_back(&line);
}

// family; given; further; before; after.
std::string composed_name(const CardDraft& draft) {
  std::vector<Ranked> names;
  for (const ContentLine* line : draft.composed_names) {
    auto parts = components_of(*line, ';');
    for (std::string& part : parts) part = single_line(base::join(base::split(part, ','), " "));
    add_ranked(names, *line, joined_parts(parts, {3, 1, 2, 0, 4}, " "));
  }
  return first(names);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

void read_address(CardDraft& draft, const ContentLine& line) {
  add_text(draft.addresses, line, address_of(line, draft.record.own_export));
}

void read_mail(CardDraft& draft, const ContentLine& line) {
  add_ranked(draft.emails, line, bare_address(unescaped(line.value)));
}

// tel:+1-555-0100;ext=5;phone-context=…
void read_telephone(CardDraft& draft, const ContentLine& line) {
  const std::string text = single_line(unescaped(line.value));
  const std::string_view number = without_scheme(text, "tel:");
  const bool is_uri = number.size() < text.size();
  std::string plain(number.substr(0, is_uri ? number.find(';') : number.npos));
  if (is_uri) {
    const auto parts = base::split(number, ';');
    for (std::size_t i = 1; i < parts.size(); ++i)
      if (parts[i].starts_with("ext=")) plain += " ext. " + parts[i].substr(4);
  }
  const bool is_name = has_type(line, "x-skype") || base::lower(plain).starts_with("sip:");
  if (is_name || std::ranges::none_of(plain, is_digit)) return;
  const bool silent = has_type(line, "fax") || has_type(line, "pager");
  add_ranked(draft.phones, line, plain, silent ? last_choice : 0);
}

void read_page(CardDraft& draft, const ContentLine& line) {
  add_ranked(draft.urls, line, unescaped(line.value));
}

/// Only what leads to a page: Apple writes names like x-apple:ada, too.
void read_profile(CardDraft& draft, const ContentLine& line) {
  const std::string text = unescaped(line.value);
  if (base::lower(base::trim(text)).starts_with("http")) add_ranked(draft.urls, line, text, 1);
}

void read_organisation(CardDraft& draft, const ContentLine& line) {
  add_ranked(draft.organisations, line, components_of(line, ';').front());
}

void read_kind(CardDraft& draft, const ContentLine& line) {
  const std::string kind = base::lower(base::trim(line.value));
  if (kind == "org" || kind == "company" || kind == "organization")
    draft.record.is_organisation = true;
  if (kind == "group") draft.is_group = true;
}

/// Google's and Apple's own groups say nothing of anybody; vCard 2.1 has semicolons between.
void read_tags(CardDraft& draft, const ContentLine& line) {
  const bool commas = split_escaped(line.value, ',').size() > 1;
  for (const std::string& tag : components_of(line, commas ? ',' : ';')) {
    const std::string lower = base::lower(tag);
    if (lower != "mycontacts" && lower != "starred" && lower != "* mycontacts" &&
        lower != "* starred")
      add_word(draft.record.person.tags, tag);
  }
}

void read_note(CardDraft& draft, const ContentLine& line) {
  std::string text = prose(unescaped(line.value));
  const std::string lines = "\n" + text + "\n";
  const std::size_t at = lines.rfind("\n" + std::string(note_separator) + "\n");
  if (at != std::string::npos) text = prose(std::string_view(text).substr(0, at));
  if (!text.empty()) draft.about.push_back(std::move(text));
}

/// Of names with a slash: Europe/London. An offset is nobody's zone in summer and in winter.
void read_zone(CardDraft& draft, const ContentLine& line) {
  const std::string zone = single_line(unescaped(line.value));
  if (zone.find('/') != std::string::npos && base::may_be_timezone(zone))
    draft.record.person.timezone = zone;
}

void read_related(CardDraft& draft, const ContentLine& line) {
  std::string label = draft.label(line);
  const std::string_view type = parameter(line, "type");
  if (label.empty() && type != "contact") label = type;
  add_relation(draft, label, unescaped(line.value));
}

void read_labelled_day(CardDraft& draft, const ContentLine& line) {
  const std::string label = draft.label(line);
  add_day(draft, line, unescaped(line.value), label.empty() ? "date" : label);
}

using Read = void (*)(CardDraft&, const ContentLine&);

template <std::vector<Ranked> CardDraft::*list>
void read_text(CardDraft& draft, const ContentLine& line) {
  add_ranked(draft.*list, line, unescaped(line.value));
}

void read_other_names(CardDraft& draft, const ContentLine& line) {
  for (const std::string& name : components_of(line, ',')) add_ranked(draft.also, line, name);
}

void read_birthday(CardDraft& draft, const ContentLine& line) {
  add_day(draft, line, unescaped(line.value), "birthday");
}

void read_anniversary(CardDraft& draft, const ContentLine& line) {
  add_day(draft, line, unescaped(line.value), "anniversary");
}

void read_show_as(CardDraft& draft, const ContentLine& line) {
  if (base::lower(base::trim(line.value)) == "company") draft.record.is_organisation = true;
}

void read_uid(CardDraft& draft, const ContentLine& line) {
  draft.record.person.uid = single_line(unescaped(line.value));
}

template <char first_letter>
void read_relative(CardDraft& draft, const ContentLine& line) {
  add_relation(draft,
               first_letter == 's'   ? "spouse"
               : first_letter == 'm' ? "manager"
                                     : "assistant",
               unescaped(line.value));
}

struct CardRow {
  std::string_view name;
  Read read;
};

constexpr std::array rows{
    CardRow{"fn", read_text<&CardDraft::names>},
    CardRow{"n", read_composed_name},
    CardRow{"nickname", read_other_names},
    CardRow{"org", read_organisation},
    CardRow{"title", read_text<&CardDraft::titles>},
    CardRow{"role", read_text<&CardDraft::roles>},
    CardRow{"email", read_mail},
    CardRow{"tel", read_telephone},
    CardRow{"adr", read_address},
    CardRow{"url", read_page},
    CardRow{"x-socialprofile", read_profile},
    CardRow{"socialprofile", read_profile},
    CardRow{"impp", read_profile},
    CardRow{"bday", read_birthday},
    CardRow{"anniversary", read_anniversary},
    CardRow{"x-anniversary", read_anniversary},
    CardRow{"x-evolution-anniversary", read_anniversary},
    CardRow{"x-kaddressbook-x-anniversary", read_anniversary},
    CardRow{"x-abdate", read_labelled_day},
    CardRow{"note", read_note},
    CardRow{"categories", read_tags},
    CardRow{"related", read_related},
    CardRow{"x-abrelatednames", read_related},
    CardRow{"x-spouse", read_relative<'s'>},
    CardRow{"x-evolution-spouse", read_relative<'s'>},
    CardRow{"x-kaddressbook-x-spousename", read_relative<'s'>},
    CardRow{"x-manager", read_relative<'m'>},
    CardRow{"x-evolution-manager", read_relative<'m'>},
    CardRow{"x-kaddressbook-x-managersname", read_relative<'m'>},
    CardRow{"x-assistant", read_relative<'a'>},
    CardRow{"x-evolution-assistant", read_relative<'a'>},
    CardRow{"x-kaddressbook-x-assistantsname", read_relative<'a'>},
    CardRow{"tz", read_zone},
    CardRow{"uid", read_uid},
    CardRow{"kind", read_kind},
    CardRow{"x-kind", read_kind},
    CardRow{"x-addressbookserver-kind", read_kind},
    CardRow{"x-abshowas", read_show_as},
};

/// "_$!<HomePage>!$_" is Apple's own "HomePage"; other labels are the person's words.
std::string plain_label(std::string_view value) {
  std::string label = single_line(unescaped(value));
  while (label.size() >= 8 && label.starts_with("_$!<") && label.ends_with(">!$_"))
    label = single_line(base::lower(std::string_view(label).substr(4, label.size() - 8)));
  return base::lower(label) == "anniversary" ? "anniversary" : label;
}

/// What tells how other lines are read, wherever it stands.
void look_ahead(const Card& card, CardDraft& draft) {
  for (const ContentLine& line : card.lines) {
    if (line.name == "x-nurture-id") draft.record.own_export = true;
    if (line.name == "x-ablabel" && !line.group.empty())
      draft.labels.emplace(line.group, plain_label(line.value));
  }
}

/// FN, else N, else what else they are called; of a card with neither, the organisation it is of.
void choose_name(CardDraft& draft) {
  model::Contact& person = draft.record.person;
  const auto names = in_order(std::move(draft.names));
  person.name = !names.empty() ? names.front() : composed_name(draft);
  if (person.name.empty()) person.name = first(draft.also);
  for (std::size_t i = 1; i < names.size(); ++i) add_word(person.also, names[i]);
  for (const std::string& name : in_order(std::move(draft.also))) add_word(person.also, name);
  if (person.name.empty() && !person.org.empty()) {
    draft.record.is_organisation = true;
    person.name = person.org;
  }
  if (draft.record.is_organisation && person.name == person.org) person.org.clear();
  if (person.name.empty() && !person.email.empty()) {
    person.name = single_line(person.email.front().substr(0, person.email.front().find('@')));
    draft.record.unnamed = true;
  }
  std::erase(person.also, person.name);
}

void hold_to_most_values(const Card& card, CardDraft& draft) {
  model::Contact& person = draft.record.person;
  using Values = std::pair<std::string_view, std::vector<std::string>*>;
  for (const auto& [what, values] :
       {Values{"other names", &person.also}, Values{"mail addresses", &person.email},
        Values{"telephone numbers", &person.phone}, Values{"postal addresses", &person.address},
        Values{"pages", &person.url}, Values{"tags", &person.tags},
        Values{"sources", &person.source}, Values{"former ids", &person.formerly}}) {
    if (values->size() <= most_values) continue;
    values->resize(most_values);
    draft.warn(card.line, fmt::format("more than 1,000 {}: the rest is left out", what));
  }
}

void fill(CardDraft& draft) {
  model::Contact& person = draft.record.person;
  person.org = first(draft.organisations);
  person.title = first(draft.titles);
  if (person.title.empty()) person.title = first(draft.roles);
  person.email = in_order(std::move(draft.emails));
  person.phone = in_order(std::move(draft.phones));
  person.address = in_order(std::move(draft.addresses));
  person.url = in_order(std::move(draft.urls));
  person.about = base::join(draft.about, "\n");
  choose_name(draft);
}

}  // namespace

std::string CardDraft::label(const ContentLine& line) const {
  const auto found = line.group.empty() ? labels.end() : labels.find(line.group);
  if (found != labels.end() && !found->second.empty()) return found->second;
  return single_line(parameter(line, "label"));
}

void add_word(std::vector<std::string>& to, std::string_view word) {
  if (base::blank(word) || to.size() == kept_values) return;
  if (std::ranges::find(to, word) == to.end()) to.emplace_back(word);
}

bool read_card(const Card& card, const std::string& path, const ReadOptions& options,
               PersonRecord& record, CardRemarks& remarks) {
  record.place = {path, card.line};
  const auto say = [&](int line, const std::string& message, base::Severity severity) {
    remarks.flaws.push_back({path, line, 0, message, {}, {}, severity});
  };
  CardDraft draft{options, record, [&](int line, const std::string& message) {
                    say(line, message, base::Severity::warning);
                  }};
  look_ahead(card, draft);
  if (card.lines.size() > most_card_lines)
    say(card.lines[most_card_lines].number,
        "a card of more than 10,000 lines: the rest is left out", base::Severity::warning);
  for (const ContentLine& line :
       std::span(card.lines).first(std::min(card.lines.size(), most_card_lines))) {
    const auto row = std::ranges::find(rows, line.name, &CardRow::name);
    if (row != rows.end()) {
      row->read(draft, line);
    } else if (!read_dialect(draft, line) && tells_something(line)) {
      remarks.untaken.push_back(line.name);
    }
  }
  fill(draft);
  hold_to_most_values(card, draft);
  if (draft.is_group) {
    say(card.line, "a group of people, not somebody", base::Severity::error);
    return false;
  }
  if (record.person.name.empty()) say(card.line, "no name and no address", base::Severity::error);
  return !record.person.name.empty();
}

}  // namespace nurture::exchange
