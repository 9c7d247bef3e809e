// A record as a file of the store can take it.
#include "exchange/fitted.hpp"

#include <algorithm>

#include "exchange/source_text.hpp"

namespace nurture::exchange {
namespace {

using Texts = std::vector<std::string>;

class Fitting {
 public:
  /// Of our own export: what stood in a file of a store may stand in one again, line by line.
  Fitting(const model::Settings& settings, std::map<std::string, int>& left_out, bool ours)
      : settings_(settings), left_out_(left_out), ours_(ours) {}

  void fit(model::Contact& person) {
    tidy(person);
    keep_known(person.level, "level", settings_.levels);
    keep_known(person.role, "role", settings_.roles);
    keep_owner(person.owner);
    if (!person.rating.empty() && person.rating != model::undecided &&
        model::find_rating(settings_, person.rating) == nullptr)
      leave_out(person.rating, "rating");
    if (person.cadence) keep_cadence(*person.cadence, person.cadence);
    for (model::FollowUp& one : person.follow_ups) {
      make_one_line(one.what);
      std::erase_if(one.by, [&](const auto& channel) { return !known_channel(channel); });
    }
    for (model::Need& one : person.needs) make_one_line(one.what);
    for (model::Anniversary& one : person.dates) make_one_line(one.what);
    for (model::Interaction& one : person.interactions) fit(one);
  }

 private:
  /// As a block text: it ends in a line break where it has several.
  void make_lines(std::string& text) const {
    if (text.empty()) return;
    text = ours_ ? prose_as_it_stands(text) : prose(text);
    if (text.find('\n') != std::string::npos) text += '\n';
  }

  void make_one_line(std::string& text) const {
    if (ours_) {
      make_lines(text);
    } else if (!text.empty()) {
      text = single_line(text);
    }
  }

  void make_one_line(Texts& texts) const {
    for (std::string& text : texts) make_one_line(text);
    std::erase_if(texts, [](const std::string& text) { return text.empty(); });
  }

  void tidy(model::Contact& person) const {
    for (std::string* text :
         {&person.name, &person.uid, &person.org, &person.title, &person.level, &person.role,
          &person.owner, &person.rating, &person.segment, &person.timezone, &person.met})
      make_one_line(*text);
    for (Texts* texts : {&person.source, &person.also, &person.email, &person.phone,
                         &person.address, &person.url, &person.tags})
      make_one_line(*texts);
    make_lines(person.about);
  }

  void leave_out(std::string& value, const std::string& key) {
    ++left_out_[key + " " + value];
    value.clear();
  }

  void keep_known(std::string& value, const std::string& key, const Texts& known) {
    if (value.empty() || std::ranges::find(known, value) != known.end()) return;
    leave_out(value, key);
  }

  void keep_owner(std::string& owner) {
    if (!owner.empty() && !settings_.owners.contains(owner)) leave_out(owner, "owner");
  }

  bool known_channel(const std::string& channel) const {
    return settings_.channels.contains(channel);
  }

  void keep_cadence(const model::Cadence& cadence, std::optional<model::Cadence>& to) {
    for (const model::Rule& rule : cadence.rules) {
      if (std::ranges::all_of(rule.channels, [&](const auto& one) { return known_channel(one); }))
        continue;
      ++left_out_["cadence " + model::to_text(rule)];
      to.reset();
      return;
    }
  }

  void fit(model::Interaction& touch) {
    make_lines(touch.note);
    if (touch.next) make_one_line(*touch.next);
    keep_owner(touch.by);
    if (touch.channel.empty() || known_channel(touch.channel)) return;
    make_one_line(touch.channel);
    touch.note = touch.channel + (touch.note.empty() ? "" : ": " + touch.note);
    leave_out(touch.channel, "channel");
  }

  const model::Settings& settings_;
  std::map<std::string, int>& left_out_;
  bool ours_;
};

}  // namespace

void fit(PersonRecord& record, const model::Settings& settings,
         std::map<std::string, int>& left_out) {
  Fitting(settings, left_out, record.own_export).fit(record.person);
  const auto make_one_line = [](std::string& text) { text = single_line(text); };
  for (Relation& relation : record.relations) {
    make_one_line(relation.name);
    make_one_line(relation.label);
  }
  std::erase_if(record.relations, [](const Relation& one) { return one.name.empty(); });
  for (auto& [key, value] : record.own) make_one_line(value);
}

void finish(Imported& one, const model::Contact& have, const Batch& batch, base::Date today) {
  const auto tagged = [&](const std::string& tag) { return tag == batch.tag; };
  if (!batch.tag.empty() && std::ranges::none_of(have.tags, tagged) &&
      std::ranges::none_of(one.person.tags, tagged))
    one.person.tags.push_back(batch.tag);
  if (!batch.owner.empty() && have.owner.empty()) one.person.owner = batch.owner;
  if (batch.since && !have.since && !one.person.since) one.person.since = batch.since;
  if (one.known) {
    // Nobody is woken, put away or judged anew by what another program says.
    if (std::ranges::find(one.replaced, "rating") == one.replaced.end()) one.person.rating.clear();
    return;
  }
  if (!batch.rating.empty()) one.person.rating = batch.rating;
  if (one.person.rating.empty() && !one.own_export)
    one.person.rating = std::string(model::undecided);
  one.person.added = today;
}

}  // namespace nurture::exchange
