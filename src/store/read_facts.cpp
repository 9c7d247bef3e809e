// Facts of many contacts: one file after the other, by several hands.
#include "store/read_facts.hpp"

#include <cerrno>
#include <utility>

#include "store/quick_facts.hpp"
#include "store/reason.hpp"
#include "store/side_by_side.hpp"
#include "yaml/reader.hpp"

namespace nurture::store {
namespace {

FactsOfFile read_one(system::Files& files, const std::string& root, const Entry& contact,
                     const model::Settings& settings, model::Date today) {
  try {
    return facts_of(files.read(root + "/" + contact.path), contact, settings, today);
  } catch (const system::FileError& error) {
    FactsOfFile result;
    result.gone = error.code() == ENOENT;
    if (!result.gone) {
      result.diagnostics.push_back(
          {contact.path, 0, 0, "can't be read: " + reason(error), {}, {}, base::Severity::error});
    }
    return result;
  }
}

}  // namespace

FactsOfFile facts_of(std::string bytes, const Entry& contact, const model::Settings& settings,
                     model::Date today) {
  FactsOfFile result;
  if (auto quick = quick_contact(bytes, contact.id, settings, today)) {
    result.facts = std::move(quick->facts);
    return result;
  }
  const auto reading = yaml::read(std::move(bytes));
  if (!reading.document) {
    result.diagnostics = to_diagnostics(reading.flaws, contact.path);
    return result;
  }
  auto decoded = read_contact(*reading.document, contact.path, settings);
  result.diagnostics = std::move(decoded.diagnostics);
  if (decoded.value) {
    result.flawed = decoded.value->flawed;
    result.facts = model::facts(*decoded.value, settings, today);
  }
  return result;
}

std::vector<FactsOfFile> read_facts(system::Files& files, const std::string& root,
                                    const std::vector<Entry>& contacts,
                                    const model::Settings& settings, model::Date today) {
  std::vector<FactsOfFile> all(contacts.size());
  side_by_side(all.size(), [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      all[i] = read_one(files, root, contacts[i], settings, today);
    }
  });
  return all;
}

}  // namespace nurture::store
