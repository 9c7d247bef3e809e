// What a `log` writes into one person's file.
#include "edits/log_entry.hpp"

#include <algorithm>
#include <utility>

#include "cadence/explain.hpp"
#include "cli/lookup.hpp"
#include "codec/codec.hpp"
#include "edits/changes.hpp"

namespace nurture::edits {
namespace {

using Changes = std::vector<yaml::Change>;

void add_beside(Changes& changes, const yaml::Document& document, const Target& file,
                const Beside& beside, base::Date today) {
  if (!beside.done.empty()) {
    const std::vector<model::FollowUp> all = lists(document, file, "follow_ups").follow_ups;
    for (const model::FollowUp& wanted : beside.done) {
      const auto found = std::find(all.begin(), all.end(), wanted);
      if (found == all.end()) continue;  // closed by someone else meanwhile
      yaml::Path path =
          item_path(document, "follow_ups", static_cast<std::size_t>(found - all.begin()));
      path.emplace_back("done");
      changes.push_back(yaml::Set{path, yaml::scalar(base::iso(beside.done_on))});
    }
  }
  if (beside.follow_up) {
    changes.push_back(append(document, "follow_ups", codec::to_value(*beside.follow_up)));
  }
  if (!beside.need) return;
  const std::vector<model::Need> needs = lists(document, file, "needs").needs;
  const bool known = std::any_of(needs.begin(), needs.end(), [&](const model::Need& need) {
    return need.what == beside.need->what && model::open_on(need, today);
  });
  if (!known) changes.push_back(append(document, "needs", codec::to_value(*beside.need)));
}

// The keys in which two versions of an item differ, set or removed below `path`.
Changes differences(const yaml::Value& old_item, const yaml::Value& new_item,
                    const yaml::Path& path) {
  Changes changes;
  const auto below = [&](const std::string& key) {
    yaml::Path place = path;
    place.emplace_back(key);
    return place;
  };
  for (const auto& [key, value] : new_item.entries) {
    const yaml::Value* old_value = yaml::find(old_item, key);
    if (!old_value || *old_value != value) changes.push_back(yaml::Set{below(key), value});
  }
  for (const auto& [key, value] : old_item.entries) {
    if (!yaml::find(new_item, key)) changes.push_back(yaml::Remove{below(key)});
  }
  return changes;
}

// The item where its new date wants it, with every key that nurture does not know of.
Changes moved(const yaml::Document& document, std::vector<model::Interaction> all,
              std::size_t index, const model::Interaction& changed) {
  const auto& inside = codec::shape(model::File::contact).inside;
  const auto shape = inside.find("interactions");
  const std::size_t place = codec::index_in_file(document, "interactions", index).value_or(index);
  yaml::Value item = document.root().find("interactions")->value();
  if (item.kind == yaml::Kind::list) item = yaml::Value(item.items.at(place));
  for (const yaml::Change& change :
       differences(codec::to_value(all[index]), codec::to_value(changed), {})) {
    item = yaml::applied(item, change, shape == inside.end() ? yaml::Shape{} : shape->second);
  }
  // Counted without the item itself, which is gone by the time the other is put in.
  all.erase(all.begin() + static_cast<std::ptrdiff_t>(index));
  const std::size_t kept = codec::insertion_index(all, changed.date);
  std::size_t there = document.root().find("interactions")->size() - 1;
  if (kept < all.size()) {
    const std::size_t model_index = kept < index ? kept : kept + 1;
    there = codec::index_in_file(document, "interactions", model_index).value_or(kept);
    if (there > place) --there;
  }
  return {yaml::Remove{{"interactions", place}}, yaml::Insert{{"interactions"}, there, item}};
}

}  // namespace

model::Interaction new_interaction(const Said& said, const std::string& channel, base::Date date) {
  model::Interaction interaction;
  interaction.date = date;
  interaction.channel = channel;
  return amended(interaction, said);
}

model::Interaction amended(model::Interaction interaction, const Said& said) {
  const auto lay = [](std::string& over, const std::string& text) {
    if (!text.empty()) over = text;
  };
  if (said.date) interaction.date = *said.date;
  lay(interaction.channel, said.channel);
  lay(interaction.by, said.by);
  lay(interaction.intent, said.intent);
  lay(interaction.sent, said.sent);
  lay(interaction.note, said.note);
  if (said.next) interaction.next = said.next;
  // An attempt is ours: of the two the later word holds.
  if (said.no_answer || said.from_them) {
    interaction.reached = !said.no_answer;
    interaction.from_them = said.from_them;
  }
  return interaction;
}

model::FactBook alone_in_book(cli::Session& session, const model::Contact& contact) {
  const base::Date today = session.today();
  model::FactBook one;
  one.settings = session.settings();
  one.people.push_back(model::facts(contact, one.settings, today));
  // The organisation's rating counts where there is neither a cadence nor a rating of their own.
  const bool bound = contact.cadence || model::find_rating(one.settings, contact.rating);
  if (bound || contact.org.empty()) return one;
  if (const auto organisation = cli::organisation_of(session, contact)) {
    one.organisations.push_back(model::facts(*organisation, today));
    one.people.front().org = organisation->id;
  }
  return one;
}

std::string usual_channel(cli::Session& session, const model::Contact& contact) {
  const base::Date today = session.today();
  const model::FactBook one = alone_in_book(session, contact);
  const cadence::Explanation explanation = cadence::explain(one, contact.id, today);
  const cadence::RuleReason* standing = nullptr;
  for (const cadence::RuleReason& reason : explanation.rules) {
    if (!reason.need.empty()) continue;
    if (!standing || reason.due < standing->due) standing = &reason;
  }
  if (standing && standing->rule.channels.size() == 1) return standing->rule.channels.front();
  return one.settings.default_channel;
}

store::Step log_step(const model::Contact& contact, const model::Interaction& interaction,
                     const Beside& beside, base::Date today) {
  const Target file = target(contact);
  return edit_step(file, [=](const yaml::Document& document) {
    Changes changes;
    add_beside(changes, document, file, beside, today);
    const std::size_t place = codec::insertion_index(document, interaction.date);
    changes.push_back(yaml::Insert{{"interactions"}, place, codec::to_value(interaction)});
    return changes;
  });
}

std::optional<std::size_t> newest(const std::vector<model::Interaction>& interactions,
                                  base::Date today) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < interactions.size(); ++i) {
    if (interactions[i].date > today) continue;
    if (!found || interactions[i].date >= interactions[*found].date) found = i;
  }
  return found;
}

store::Step amend_step(const model::Contact& contact, const Said& said, const Beside& beside,
                       base::Date today) {
  const Target file = target(contact);
  return edit_step(file, [=](const yaml::Document& document) {
    Changes changes;
    add_beside(changes, document, file, beside, today);
    const std::vector<model::Interaction> all = interactions(document, file.path);
    const std::optional<std::size_t> index = newest(all, today);
    if (!index) return changes;
    const model::Interaction changed = amended(all[*index], said);
    const Changes own = changed.date == all[*index].date
                            ? differences(codec::to_value(all[*index]), codec::to_value(changed),
                                          item_path(document, "interactions", *index))
                            : moved(document, all, *index, changed);
    changes.insert(changes.end(), own.begin(), own.end());
    return changes;
  });
}

}  // namespace nurture::edits
