// Summaries: made from a file's text, packed and unpacked.
//
//   summary = flags latest archived diagnostics names words facts
//
// Diagnostics, names and words have their length in front.
#include "index/summary.hpp"

#include <algorithm>

#include "base/finding.hpp"
#include "base/text.hpp"
#include "codec/validate.hpp"
#include "yaml/reader.hpp"

namespace nurture::base {

template <typename Archive, index::Like<Interval> T>
void fields(Archive& archive, T& it) {
  archive(it.count, it.unit);
}

template <typename Archive, index::Like<CalendarDay> T>
void fields(Archive& archive, T& it) {
  archive(it.month, it.day, it.year);
}

template <typename Archive, index::Like<Period> T>
void fields(Archive& archive, T& it) {
  archive(it.first, it.last, it.text);
}

}  // namespace nurture::base

namespace nurture::model {

template <typename Archive, index::Like<Rule> T>
void fields(Archive& archive, T& it) {
  archive(it.every, it.latest, it.by_any, it.channels);
}

template <typename Archive, index::Like<Cadence> T>
void fields(Archive& archive, T& it) {
  archive(it.rules);
}

template <typename Archive, index::Like<LastOn> T>
void fields(Archive& archive, T& it) {
  archive(it.channel, it.date);
}

template <typename Archive, index::Like<OwnTouch> T>
void fields(Archive& archive, T& it) {
  archive(it.date, it.channel, it.by, it.reached);
}

template <typename Archive, index::Like<Attempts> T>
void fields(Archive& archive, T& it) {
  archive(it.days, it.before_talk, it.last, it.twice_on);
}

template <typename Archive, index::Like<Need> T>
void fields(Archive& archive, T& it) {
  archive(it.what, it.status, it.when, it.obstacle, it.competitor, it.noted, it.closed);
}

template <typename Archive, index::Like<FollowUp> T>
void fields(Archive& archive, T& it) {
  archive(it.due, it.what, it.by, it.programme, it.done, it.withdrawn);
}

template <typename Archive, index::Like<Anniversary> T>
void fields(Archive& archive, T& it) {
  archive(it.date, it.what, it.lead, it.year);
}

template <typename Archive, index::Like<Past> T>
void fields(Archive& archive, T& it) {
  archive(it.org, it.title, it.until, it.successor);
}

template <typename Archive, index::Like<TouchDays> T>
void fields(Archive& archive, T& it) {
  archive(it.all, it.talks, it.ours, it.theirs);
}

/// What the agenda goes by, in front of what only groups people.
template <typename Archive, index::Like<Facts> T>
void agenda_fields(Archive& archive, T& it) {
  archive(it.org, it.owner, it.rating, it.cadence, it.since, it.added, it.snooze, it.archived,
          it.reviewed, it.touch_days, it.last, it.own_touches, it.own_days, it.attempts,
          it.first_reached, it.first_touch, it.needs, it.follow_ups, it.need_numbers,
          it.follow_up_numbers, it.dates, it.follow_up_done, it.latest);
}

/// All but the id, which is the file's name, and the name, which stands among the names.
template <typename Archive, index::Like<Facts> T>
void fields(Archive& archive, T& it) {
  agenda_fields(archive, it);
  archive(it.title, it.level, it.role, it.segment, it.tags, it.warmth, it.past);
}

/// But the path, which the index has, and `about`, which may be long.
template <typename Archive, index::Like<LibraryItem> T>
void fields(Archive& archive, T& it) {
  archive(it.id, it.title, it.url, it.kind, it.tags, it.segment, it.added, it.expires);
}

template <typename Archive, index::Like<OrganisationFacts> T>
void fields(Archive& archive, T& it) {
  archive(it.id, it.name, it.owner, it.rating, it.segment, it.formerly, it.tags, it.target,
          it.cadence, it.needs, it.follow_ups, it.need_numbers, it.follow_up_numbers, it.dates,
          it.follow_up_done);
}

}  // namespace nurture::model

namespace nurture::index {

template <typename Archive, Like<Names> T>
void fields(Archive& archive, T& it) {
  archive(it.formerly, it.name, it.also, it.email, it.referred_by, it.knows, it.parent, it.uid,
          it.added);
}

template <typename Archive, Like<NameViews> T>
void fields(Archive& archive, T& it) {
  archive(it.formerly, it.name, it.also, it.email, it.referred_by, it.knows, it.parent, it.uid,
          it.added);
}

namespace {

// Most names are letters and spaces: their words are there already, but for the capitals.
void append_words(std::string& all, std::string_view name) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (!std::all_of(name.begin(), name.end(), [&](char c) { return c == ' ' || letter(c); })) {
    all += base::join(base::find_words(name), " ");
    return;
  }
  const auto begin = all.size();
  bool apart = false;
  for (const char c : name) {
    apart = apart || c == ' ';
    if (c == ' ') continue;
    if (apart && all.size() > begin) all += ' ';
    apart = false;
    all += static_cast<char>(c | 0x20);
  }
}

template <typename Text>
void append_words(std::string& all, std::string_view name, const std::vector<Text>& also) {
  append_words(all, name);
  for (const auto& other : also) {
    all += '\n';
    append_words(all, other);
  }
}

/// What every summary begins with.
struct Head {
  bool readable = false, flawed = false;
  std::optional<base::Date> latest, archived;
};

/// `names`: Names or NameViews; `words`: theirs.
template <typename SomeNames>
void put_head(Packer& packer, const Head& head, const base::Diagnostics& diagnostics,
              const SomeNames& names, std::string_view words) {
  packer(head.readable, head.flawed, head.latest, head.archived);
  packer.part([&] {
    if (!diagnostics.empty()) packer(diagnostics);
  });
  packer.part([&] { packer(names); });
  packer(words);
}

template <typename T>
bool unpacked(std::string_view part, T& value) {
  Unpacker unpacker(part);
  unpacker(value);
  return !unpacker.failed() && unpacker.at_end();
}

void raise_to(std::optional<base::Date>& newest, const std::optional<base::Date>& day) {
  if (day && (!newest || *newest < *day)) newest = day;
}

/// The newest day that something was closed on; facts of an earlier one would miss it.
std::optional<base::Date> latest_of(const model::Organisation& organisation) {
  std::optional<base::Date> newest;
  for (const auto& follow_up : organisation.follow_ups) {
    raise_to(newest, follow_up.done);
    raise_to(newest, follow_up.withdrawn);
  }
  for (const auto& need : organisation.needs) raise_to(newest, need.closed);
  return newest;
}

template <typename T>
void take(codec::Decoded<T>& decoded, Summary& summary) {
  summary.readable = decoded.value.has_value();
  auto& all = summary.diagnostics;
  all.insert(all.end(), std::make_move_iterator(decoded.diagnostics.begin()),
             std::make_move_iterator(decoded.diagnostics.end()));
}

void take_contact(codec::Decoded<model::Contact> decoded, const model::Settings& settings,
                  base::Date today, Summary& summary) {
  take(decoded, summary);
  if (!decoded.value) return;
  auto& contact = *decoded.value;
  summary.flawed = contact.flawed;
  summary.person = model::facts(contact, settings, today);
  summary.latest = summary.person.latest;
  summary.archived = contact.archived;
  summary.names = {contact.name,
                   std::move(contact.also),
                   std::move(contact.formerly),
                   std::move(contact.email),
                   std::move(contact.referred_by),
                   std::move(contact.knows),
                   {},
                   std::move(contact.uid),
                   contact.added};
}

void take_organisation(codec::Decoded<model::Organisation> decoded, base::Date today,
                       Summary& summary) {
  take(decoded, summary);
  if (!decoded.value) return;
  summary.flawed = decoded.value->flawed;
  summary.organisation = model::facts(*decoded.value, today);
  summary.latest = latest_of(*decoded.value);
  summary.names.name = decoded.value->name;
  summary.names.formerly = decoded.value->formerly;
  summary.names.parent = decoded.value->parent;
}

}  // namespace

std::string folded_words(std::string_view name, const std::vector<std::string>& also) {
  std::string all;
  append_words(all, name, also);
  return all;
}

bool holds(const std::optional<base::Date>& latest, base::Date today) {
  return !latest || *latest <= today;
}

Summary summary_of(std::string_view text, const Entry& entry, const model::Settings& settings,
                   base::Date today) {
  Summary summary;
  const auto reading = yaml::read(std::string(text));
  summary.diagnostics = codec::to_diagnostics(reading.flaws, entry.path);
  if (!reading.document) return summary;
  if (entry.file == model::File::contact) {
    take_contact(codec::read_contact(*reading.document, entry.path, settings), settings, today,
                 summary);
  } else if (entry.file == model::File::organisation) {
    take_organisation(codec::read_organisation(*reading.document, entry.path, settings), today,
                      summary);
  } else {
    auto item = codec::decode_item(*reading.document, entry.path);
    take(item, summary);
    if (item.value) {
      summary.names.name = item.value->title;
      summary.names.added = item.value->added;
      summary.item = std::move(*item.value);
      summary.item.path.clear();
      summary.item.about.clear();
    }
  }
  return summary;
}

std::string_view Summariser::pack(const Summary& summary, model::File file) {
  packer_.clear();
  put_head(packer_, {summary.readable, summary.flawed, summary.latest, summary.archived},
           summary.diagnostics, summary.names,
           folded_words(summary.names.name, summary.names.also));
  if (file == model::File::contact) packer_(summary.person);
  if (file == model::File::organisation) packer_(summary.organisation);
  if (file == model::File::library_item && summary.readable) packer_(summary.item);
  return packer_.bytes();
}

std::string_view Summariser::pack(std::string_view text, const Entry& entry) {
  if (entry.file != model::File::contact ||
      !quick_contact(text, entry.id, channels_, base::last_day, contact_)) {
    return pack(summary_of(text, entry, settings_, base::last_day), entry.file);
  }
  const auto& facts = contact_.facts;
  const auto& names = contact_.names;
  packer_.clear();
  words_.clear();
  append_words(words_, names.name, names.also);
  put_head(packer_, {true, false, facts.latest, facts.archived}, {}, names, words_);
  packer_(facts);
  return packer_.bytes();
}

std::optional<SummaryView> view_of(std::string_view summary) {
  SummaryView found;
  Unpacker unpacker(summary);
  unpacker(found.readable, found.flawed, found.latest, found.archived, found.diagnostics,
           found.names, found.words);
  if (unpacker.failed()) return std::nullopt;
  found.facts = unpacker.rest();
  return found;
}

bool unpack(std::string_view part, base::Diagnostics& diagnostics) {
  diagnostics.clear();
  return part.empty() || unpacked(part, diagnostics);
}

NameViews name_views(std::string_view part) {
  NameViews names;
  unpacked(part, names);
  return names;
}

bool had_other_ids(std::string_view names) {
  return !names.empty() && names.front() != 0;  // `formerly` comes first, its length first of all
}

bool unpack(std::string_view part, model::Facts& facts) {
  return unpacked(part, facts);
}

bool unpack_for_agenda(std::string_view part, model::Facts& facts) {
  Unpacker unpacker(part);
  model::agenda_fields(unpacker, facts);
  return !unpacker.failed();
}

bool unpack(std::string_view part, model::OrganisationFacts& facts) {
  return unpacked(part, facts);
}

bool unpack(std::string_view part, model::LibraryItem& item) {
  return unpacked(part, item);
}

}  // namespace nurture::index
