// Facts of many contacts: one file after the other, by several hands.
#include "store/read_facts.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <exception>
#include <thread>
#include <utility>

#include "store/quick_facts.hpp"
#include "store/reason.hpp"
#include "yaml/reader.hpp"

namespace nurture::store {
namespace {

/// As many as a thread takes at a time; fewer files than two such lots don't pay for a thread.
constexpr std::size_t lot = 64;
constexpr unsigned most_threads = 8;

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

unsigned threads_for(std::size_t files) {
  const auto lots = static_cast<unsigned>(std::min<std::size_t>(files / lot, most_threads));
  return std::clamp(std::thread::hardware_concurrency(), 1u, std::max(1u, lots));
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
  std::vector<std::exception_ptr> failures(threads_for(contacts.size()));
  std::atomic<std::size_t> taken = 0;
  const auto work = [&](std::size_t hand) noexcept {
    try {
      for (std::size_t from = taken.fetch_add(lot); from < all.size();
           from = taken.fetch_add(lot)) {
        for (std::size_t i = from; i < std::min(from + lot, all.size()); ++i) {
          all[i] = read_one(files, root, contacts[i], settings, today);
        }
      }
    } catch (...) {
      failures[hand] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t hand = 1; hand < failures.size(); ++hand) others.emplace_back(work, hand);
    work(0);
  }
  for (const auto& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
  return all;
}

}  // namespace nurture::store
