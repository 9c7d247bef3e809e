// People who are introduced to one another.
#include "edits/introduction.hpp"

#include "base/text.hpp"
#include "model/references.hpp"

namespace nurture::edits {
namespace {

bool know_each_other(const model::Contact& one, const model::Contact& other) {
  return model::any_leads_to(one.knows, other) || model::any_leads_to(other.knows, one);
}

// What was typed for the note stands on lines of its own.
std::string note_of(const std::string& front, const std::string& typed) {
  std::string note = typed.empty() ? front : front + "\n" + typed;
  const bool lines = note.find('\n') != std::string::npos;
  if (lines && !note.ends_with('\n')) note += '\n';
  return note;
}

}  // namespace

void introduce(std::vector<LogEntry>& entries, const std::string& purpose) {
  for (LogEntry& entry : entries) {
    std::vector<std::string> names;
    for (const LogEntry& other : entries) {
      if (&other == &entry) continue;
      entry.interaction.introduced.push_back(other.contact.id);
      names.push_back(base::one_line(other.contact.name));
      if (!know_each_other(entry.contact, other.contact))
        entry.newly_known.push_back(other.contact.id);
    }
    entry.introduced_to = base::join(names, ", ");
    const std::string front =
        "introduced to " + entry.introduced_to + ": " + std::string(base::trim(purpose));
    entry.interaction.note = note_of(front, entry.interaction.note);
    if (entry.interaction.intent.empty()) entry.interaction.intent = "give";
  }
}

}  // namespace nurture::edits
