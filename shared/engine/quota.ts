export { seatsFor, type Seats } from './grading/share-seats.ts'
