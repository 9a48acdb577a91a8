export { seatsFor, type Seats } from './grading/seats.ts'
